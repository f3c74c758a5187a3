package roundtable.queries.report.history.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a table as RFC 4180 has it: commas, CRLF, quotation marks where they are needed. */
final class Csv {
    /** Spreadsheets know by it that the text is UTF-8. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String CONTROLS = "\t\r\n\0";

    private final Writer out;

    Csv(Writer out) {
        this.out = out;
    }

    /** @param cells texts, numbers, or null for an empty one */
    void row(@Nullable Object... cells) throws IOException {
        List<@Nullable Object> row = Arrays.asList(cells);
        out.write(row.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n");
    }

    static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            default -> quoted(harmless(value.toString()));
        };
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe in front; some of them trim it first. */
    private static String harmless(String text) {
        String trimmed = text.strip();
        boolean formula = !trimmed.isEmpty() && FORMULA_STARTS.indexOf(trimmed.charAt(0)) >= 0;
        boolean control = !text.isEmpty() && CONTROLS.indexOf(text.charAt(0)) >= 0;
        return formula || control ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                && text.strip().equals(text);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
