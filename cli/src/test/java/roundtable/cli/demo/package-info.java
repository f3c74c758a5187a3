@NullMarked
package roundtable.cli.demo;

import org.jspecify.annotations.NullMarked;
