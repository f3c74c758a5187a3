/** The form that reports are written on. A template is data: other conferences bring their own. */
@NullMarked
package roundtable.template;

import org.jspecify.annotations.NullMarked;
