package roundtable.queries.report.export;

import org.jspecify.annotations.Nullable;

/** Plain text in CommonMark, so that it is shown and read back to the character. */
final class MarkdownText {
    private static final String MARKS = "\\`*_[]<>&|~";
    private static final String MARKS_AT_THE_START = "#+-=";

    private MarkdownText() {}

    /** On one line, whatever lines it has. */
    static String line(String text) {
        return escaped(text, null);
    }

    /** On as many lines as it has; {@code indent} is in front of all but the first. */
    static String of(String text, String indent) {
        return escaped(text, indent);
    }

    private static String escaped(String text, @Nullable String indent) {
        StringBuilder out = new StringBuilder();
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean starts = i == 0 || text.charAt(i - 1) == '\n';
            boolean ends = i == length - 1 || text.charAt(i + 1) == '\n';
            if (c == '\n' && indent != null && !starts && !ends) {
                out.append("\\\n").append(indent);
            } else if (isOdd(c, starts || ends)) {
                out.append(c == 0 ? "\uFFFD" : "&#" + (int) c + ";");
            } else if (MARKS.indexOf(c) >= 0
                    || (starts && MARKS_AT_THE_START.indexOf(c) >= 0)
                    || isPointOfANumber(text, i)
                    || (c == '#' && ends)) {
                out.append('\\').append(c);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** White space that Markdown would lose, and what an editor might. CommonMark knows no NUL. */
    private static boolean isOdd(char c, boolean atAnEnd) {
        return (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\uFEFF')
                || (atAnEnd && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
    }

    /** "1." or "1)" at the start of a line begins a list. */
    private static boolean isPointOfANumber(String text, int at) {
        boolean parts = at == text.length() - 1 || Character.isWhitespace(text.charAt(at + 1));
        if (!parts || (text.charAt(at) != '.' && text.charAt(at) != ')')) {
            return false;
        }
        int from = at;
        while (from > 0 && Character.isDigit(text.charAt(from - 1))) {
            from--;
        }
        return from < at && (from == 0 || text.charAt(from - 1) == '\n');
    }
}
