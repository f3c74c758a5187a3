package roundtable.cli.imports;

import java.util.regex.Pattern;

/** Small things about plain text. */
final class Text {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern BULLET_MARK = Pattern.compile("^[-\\u2013\\u2022\\u00b7\\u25aa\\u25cf\\u2023*]\\s+");
    private static final Pattern TYPED_BULLET = Pattern.compile("^[\\u2022\\u00b7\\u25aa\\u25cf\\u2023]\\s*\\S.*");

    private Text() {}

    /** One space where there was white space, none at the ends. */
    static String tidy(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** Without the mark that a converter left in front of a list item beside the item's own. */
    static String withoutMark(String text) {
        return BULLET_MARK.matcher(text).replaceFirst("");
    }

    /** Whether a line of prose is a list item whose mark Markdown doesn't know. */
    static boolean isTypedBullet(String line) {
        return TYPED_BULLET.matcher(line).matches();
    }

    static String withoutColon(String text) {
        return text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text;
    }

    /** Whether {@code next} reads like the rest of a sentence that {@code begun} leaves open. */
    static boolean continues(String begun, String next) {
        return !begun.isEmpty()
                && ".!?:;\u2026\u3002\u061f".indexOf(begun.charAt(begun.length() - 1)) < 0
                && !next.isEmpty()
                && Character.isLowerCase(next.codePointAt(0));
    }
}
