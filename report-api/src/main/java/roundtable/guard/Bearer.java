package roundtable.guard;

import java.util.Set;

/**
 * A participant, without what the lexicon knows of the words.
 *
 * @param particles of this name
 * @param initials of all words, given names first
 * @param givenInitials of the given names
 */
record Bearer(Set<String> particles, String initials, String givenInitials) {
    boolean hasInitial(String key) {
        return initials.contains(key);
    }
}
