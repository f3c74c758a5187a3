package roundtable.cli.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtable.report.Tag;

/** A text as an export writes it, with the tags behind it. */
record OwnText(String text, List<Tag> tags) {
    private static final String EMPTY = "<!-- empty -->";
    private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})|&#(\\d{1,5});");

    /** Everything from the first bracket on that is not escaped is tags. */
    static OwnText of(String written) {
        int bracket = find(written, " [");
        List<Tag> tags = new ArrayList<>();
        for (int at = bracket; at >= 0; ) {
            String rest = written.substring(at + 2);
            int end = find(rest, "]");
            if (end < 0) {
                break;
            }
            tags.add(tag(rest.substring(0, end)));
            at = find(rest, " [") < 0 ? -1 : at + 2 + find(rest, " [");
        }
        String text = bracket < 0 ? written : written.substring(0, bracket);
        return new OwnText(text.equals(EMPTY) ? "" : plain(text), List.copyOf(tags));
    }

    private static Tag tag(String written) {
        int space = written.indexOf(' ');
        return written.startsWith("#") || space < 0
                ? new Tag(Tag.OWN_WORDS, plain(written.startsWith("#") ? written.substring(1) : written))
                : new Tag(written.substring(0, space), plain(written.substring(space + 1)));
    }

    /** Where a mark stands that is not escaped; -1 if nowhere. */
    static int find(String written, String mark) {
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) == '\\') {
                i++;
            } else if (written.startsWith(mark, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it ends with a backslash that escapes nothing. */
    static boolean goesOn(CharSequence written) {
        int marks = 0;
        while (marks < written.length() && written.charAt(written.length() - 1 - marks) == '\\') {
            marks++;
        }
        return marks % 2 == 1;
    }

    static String plain(String written) {
        Matcher escape = ESCAPE.matcher(written);
        return escape.replaceAll(found -> Matcher.quoteReplacement(
                found.group(1) == null ? String.valueOf((char) Integer.parseInt(found.group(2))) : found.group(1)));
    }
}
