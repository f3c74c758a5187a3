package roundtable.proof;

import java.util.HexFormat;

/** Reads what {@link LineWriter} writes, and nothing else. Where something is amiss it throws a {@link MalformedProofException}. */
final class LineReader {

    private static final int MOST_DIGITS = 18;
    private static final int HEX = 2 * Hash.LENGTH;

    private final String line;
    private int at;

    LineReader(String line) {
        this.line = line;
    }

    /** Whether these characters come next; then they are read. */
    boolean skip(String json) {
        boolean next = line.startsWith(json, at);
        at += next ? json.length() : 0;
        return next;
    }

    LineReader raw(String json) {
        if (!skip(json)) {
            throw malformed();
        }
        return this;
    }

    /** A whole number from 0, without leading zeros. */
    long number() {
        int begin = at;
        while (at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
            at++;
        }
        int digits = at - begin;
        if (digits == 0 || digits > MOST_DIGITS || (digits > 1 && line.charAt(begin) == '0')) {
            throw malformed();
        }
        return Long.parseLong(line.substring(begin, at));
    }

    String text() {
        raw("\"");
        StringBuilder text = new StringBuilder();
        while (true) {
            char c = next();
            if (c == '"') {
                return text.toString();
            }
            if (c < ' ') {
                throw malformed();
            }
            text.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() {
        return switch (next()) {
            case '"' -> '"';
            case '\\' -> '\\';
            case 'n' -> '\n';
            case 'u' -> control();
            default -> throw malformed();
        };
    }

    private char control() {
        raw("00");
        int high = next() - '0';
        int low = "0123456789abcdef".indexOf(next());
        char c = (char) (16 * high + low);
        if (high < 0 || high > 1 || low < 0 || c == '\n') {
            throw malformed();
        }
        return c;
    }

    private char next() {
        if (at >= line.length()) {
            throw malformed();
        }
        return line.charAt(at++);
    }

    Hash hash() {
        String hex = text();
        if (hex.length() != HEX || !hex.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0)) {
            throw malformed();
        }
        return Hash.of(HexFormat.of().parseHex(hex));
    }

    void end() {
        if (at != line.length()) {
            throw malformed();
        }
    }

    MalformedProofException malformed() {
        return new MalformedProofException(
                "From its character " + (at + 1) + " on, the line is not of the form of a trail file.");
    }
}
