/**
 * The identity provider that an operator may name: where it is, whom its subjects stand for here, and its access tokens,
 * by which programs ask. It says who somebody is; never what they may do.
 */
@NullMarked
package roundtable.kit.provider;

import org.jspecify.annotations.NullMarked;
