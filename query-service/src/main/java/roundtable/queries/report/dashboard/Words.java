package roundtable.queries.report.dashboard;

/** Counts words as the page on which a report is written does. */
final class Words {
    private Words() {}

    /** Runs between blanks; scripts without blanks count a word for each two characters or so. */
    static int in(String text) {
        int words = 0;
        int characters = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean spaceless = isSpaceless(unit);
            boolean letter = !spaceless && !isBlank(unit);
            characters += spaceless ? 1 : 0;
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }
        return words + (characters + 1) / 2;
    }

    /** Kana and the ideographs of the basic plane. */
    private static boolean isSpaceless(char unit) {
        return (unit >= '\u3040' && unit <= '\u30ff') || (unit >= '\u3400' && unit <= '\u9fff');
    }

    private static boolean isBlank(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\ufeff';
    }
}
