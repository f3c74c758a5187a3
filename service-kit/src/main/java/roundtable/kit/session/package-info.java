/** Who is calling. Until access is secured, the caller says so at sign-in and a cookie repeats it. */
@NullMarked
package roundtable.kit.session;

import org.jspecify.annotations.NullMarked;
