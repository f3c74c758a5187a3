/**
 * Server-ordered operational transformation of text: {@link roundtable.text.ChangeSet} is equal, to the byte of its JSON,
 * to the change set of the npm package {@code @codemirror/state} 6.7.6, and {@link roundtable.text.Rebase} to the rebase
 * of {@code @codemirror/collab} 6.1.1 done one logged update at a time.
 *
 * <p>The server's part for one edit, in this order: {@link roundtable.text.ChangeSet#parse parse} what was sent, {@link
 * roundtable.text.Rebase#over rebase} it over what was logged since its base revision (which also finds a wrong length),
 * {@link roundtable.text.ChangeSet#requireFits validate} the rebased change against the current text, {@link
 * roundtable.text.ChangeSet#apply apply} it, log it and echo it, even where nothing is left of it.
 *
 * <p>Validating the rebased change against the current text is what keeps surrogate pairs whole: the next text consists of
 * pieces of the current one, cut between characters, and of inserted text without lone surrogates. Validating only the
 * change as it was sent would do as well, because an edit that cuts between characters is never mapped to one that
 * cuts a character, but it needs the text of the base revision, which a server need not keep.
 *
 * <p>Positions and lengths are in UTF-16 code units; a line break is one unit. All types are immutable and safe to share
 * between threads, except {@link roundtable.text.Replica}.
 */
@NullMarked
package roundtable.text;

import org.jspecify.annotations.NullMarked;
