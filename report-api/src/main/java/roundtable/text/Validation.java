package roundtable.text;

/** What has to hold between a well-formed change and the text it is applied to. */
final class Validation {
    private Validation() {}

    static void requireFits(ChangeSet change, String text) {
        change.requireLength(text.length());
        requireWholeCharacters(change.sections, text);
        requireNoLoneSurrogate(change);
    }

    private static void requireWholeCharacters(int[] sections, String text) {
        for (int i = 0, position = 0; i < sections.length; i += 2) {
            position += sections[i];
            if (splitsCharacter(text, position)) {
                throw MalformedChangeException.splitsCharacter(position);
            }
        }
    }

    private static boolean splitsCharacter(String text, int position) {
        return position > 0
                && position < text.length()
                && Character.isHighSurrogate(text.charAt(position - 1))
                && Character.isLowSurrogate(text.charAt(position));
    }

    /** Section by section: two halves that happen to be neighbours among the inserted texts don't make a character. */
    private static void requireNoLoneSurrogate(ChangeSet change) {
        int start = 0;
        for (int i = 1; i < change.sections.length; i += 2) {
            int end = start + Math.max(0, change.sections[i]);
            if (hasLoneSurrogate(change.inserted, start, end)) {
                throw MalformedChangeException.loneSurrogate();
            }
            start = end;
        }
    }

    private static boolean hasLoneSurrogate(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                if (Character.isLowSurrogate(unit) || i + 1 == end || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
