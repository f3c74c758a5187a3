package roundtable.proof;

import java.util.List;

/** Writes one line of JSON in the one form that a trail file has: no spaces, fields in their order, few escapes. */
final class LineWriter {

    private final StringBuilder line = new StringBuilder();

    LineWriter raw(String json) {
        line.append(json);
        return this;
    }

    LineWriter number(long number) {
        line.append(number);
        return this;
    }

    /** Quotes, backslashes and line feeds with a backslash, other control characters by number, the rest as it is. */
    LineWriter text(String text) {
        line.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> line.append("\\\"");
                case '\\' -> line.append("\\\\");
                case '\n' -> line.append("\\n");
                default -> {
                    if (c < ' ') {
                        line.append(String.format("\\u%04x", (int) c));
                    } else {
                        line.append(c);
                    }
                }
            }
        }
        line.append('"');
        return this;
    }

    LineWriter texts(List<?> texts) {
        line.append('[');
        String separator = "";
        for (Object text : texts) {
            line.append(separator);
            text(text.toString());
            separator = ",";
        }
        line.append(']');
        return this;
    }

    /** Without a line feed. */
    String line() {
        return line.toString();
    }
}
