/**
 * Finds in a text what looks like a participant's name or affiliation. {@link roundtable.guard.NameGuard} is all that
 * others need; it knows nothing of reports, reads no clock and keeps nothing.
 *
 * <p><b>How text is compared.</b> Case, accents, invisible characters and forms of width don't count; ø is o, ß is ss, and
 * so on. Vowel signs and the Japanese voicing marks do count. Words end where letters end. In Chinese, Japanese, Thai and
 * their like a name is found within a run; in Korean where a run begins.
 *
 * <p><b>What counts as a name.</b> Two parts of one name side by side, in any order, also with initials or particles
 * between them. A family name alone; in small letters only from five letters on, and not if it is a trade, such as
 * "baker"; in capitals only from four letters on, since "NGO" is rarely Ms Ngo. A given name alone, if it has a capital.
 * A part that is a common word or a place ("Hope", "Young", "Jordan") needs another part, a dotted initial or a title.
 * Initials alone count if they are all there, dotted and in capitals, stand in front of nobody's family name and are no
 * usual abbreviation; "AD" never does. A title isn't part of what is found; the possessive 's isn't either.
 *
 * <p><b>Inflected ends.</b> A word that is written with a capital counts as a form of a listed one of five letters or more
 * (Cyrillic: four) if it is that word and a usual ending, or that word without its last vowel and an ending that begins
 * with a vowel. The endings are one list for all languages. Listed words of three or four letters may be inflected beside
 * another part of the name only, shorter ones never; so "Li" is neither in "Live" nor in "Ali".
 *
 * <p><b>What counts as an affiliation.</b> All its words in order, where articles and "of", "for" and the like may differ
 * or be missing; its acronym, if the list has it in brackets or by itself, in the same capitals. Generic words alone, such
 * as "Ministry", don't count.
 */
@NullMarked
package roundtable.guard;

import org.jspecify.annotations.NullMarked;
