package roundtable.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Strict JSON (RFC 8259) for change sets and vectors: objects become maps, arrays lists, whole numbers {@link Long}, others
 * {@link Double}. Refuses repeated names and more than {@value #MAX_DEPTH} levels. Lone surrogates are read as they are.
 */
final class JsonReader {
    private static final int MAX_DEPTH = 32;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)(\\.[0-9]++)?+([eE][+-]?[0-9]++)?+");
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private final String json;
    private int at;
    private int depth;

    private JsonReader(String json) {
        this.json = json;
    }

    static @Nullable Object read(String json) throws JsonSyntaxException {
        JsonReader reader = new JsonReader(json);
        Object value = reader.value();
        if (reader.peek() != 0 || reader.at < json.length()) {
            throw reader.unexpected();
        }
        return value;
    }

    private @Nullable Object value() throws JsonSyntaxException {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object() throws JsonSyntaxException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        open();
        if (!close('}')) {
            do {
                if (peek() != '"') {
                    throw unexpected();
                }
                String name = string();
                if (members.containsKey(name)) {
                    throw new JsonSyntaxException("repeated name", at);
                }
                expect(':');
                members.put(name, value());
            } while (another('}'));
        }
        depth--;
        return members;
    }

    private List<@Nullable Object> array() throws JsonSyntaxException {
        List<@Nullable Object> elements = new ArrayList<>();
        open();
        if (!close(']')) {
            do {
                elements.add(value());
            } while (another(']'));
        }
        depth--;
        return elements;
    }

    private void open() throws JsonSyntaxException {
        at++;
        if (++depth > MAX_DEPTH) {
            throw new JsonSyntaxException("too many levels", at);
        }
    }

    private boolean close(char end) {
        boolean closes = peek() == end;
        if (closes) {
            at++;
        }
        return closes;
    }

    private boolean another(char end) throws JsonSyntaxException {
        if (close(end)) {
            return false;
        }
        expect(',');
        return true;
    }

    private String string() throws JsonSyntaxException {
        int start = ++at;
        StringBuilder text = new StringBuilder();
        while (at < json.length() && json.charAt(at) != '"') {
            char unit = json.charAt(at++);
            if (unit < ' ') {
                throw new JsonSyntaxException("control character", at - 1);
            }
            text.append(unit == '\\' ? escape() : unit);
        }
        if (at == json.length()) {
            throw new JsonSyntaxException("unfinished string", start);
        }
        at++;
        return text.toString();
    }

    private char escape() throws JsonSyntaxException {
        char kind = at < json.length() ? json.charAt(at++) : 0;
        if (kind == 'u') {
            return unicode();
        }
        int index = ESCAPES.indexOf(kind);
        if (index < 0) {
            throw new JsonSyntaxException("unknown escape", at - 1);
        }
        return ESCAPED.charAt(index);
    }

    private char unicode() throws JsonSyntaxException {
        int unit = 0;
        for (int end = at + 4; at < end; at++) {
            char digit = at < json.length() ? json.charAt(at) : 0;
            int value = digit < 128 ? Character.digit(digit, 16) : -1;
            if (value < 0) {
                throw new JsonSyntaxException("unfinished escape", at);
            }
            unit = (unit << 4) | value;
        }
        return (char) unit;
    }

    private Number number() throws JsonSyntaxException {
        Matcher matcher = NUMBER.matcher(json).region(at, json.length());
        if (!matcher.lookingAt()) {
            throw unexpected();
        }
        at = matcher.end();
        boolean whole = matcher.group(1) == null && matcher.group(2) == null;
        // 18 digits always fit a long, with or without a sign; what is longer is out of every range that matters here.
        return whole && matcher.group().length() <= 18
                ? (Number) Long.valueOf(matcher.group())
                : (Number) Double.valueOf(matcher.group());
    }

    private @Nullable Object literal(String word, @Nullable Object value) throws JsonSyntaxException {
        if (!json.startsWith(word, at)) {
            throw unexpected();
        }
        at += word.length();
        return value;
    }

    private void expect(char wanted) throws JsonSyntaxException {
        if (peek() != wanted) {
            throw unexpected();
        }
        at++;
    }

    /** The next unit after white space, or 0 at the end. */
    private char peek() {
        while (at < json.length() && " \t\n\r".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
        return at < json.length() ? json.charAt(at) : 0;
    }

    private JsonSyntaxException unexpected() {
        return new JsonSyntaxException(at < json.length() ? "unexpected character" : "unexpected end", at);
    }
}
