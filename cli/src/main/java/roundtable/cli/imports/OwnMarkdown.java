package roundtable.cli.imports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import roundtable.cli.client.Failure;
import roundtable.report.Person;

/**
 * Reads what the product itself wrote as Markdown, to the character. Nothing is guessed: a line that an export doesn't write
 * is a {@link Failure}.
 */
final class OwnMarkdown {
    private static final String FIRST_LINE = "<!-- roundtable-report/1 -->";
    private static final Pattern FIELD = Pattern.compile("- \\*\\*([A-Za-z ,]+):\\*\\* (.+)");
    private static final Pattern SECTION = Pattern.compile("## (\\d{1,3})\\. ?(.*)");
    private static final Pattern HEADING = Pattern.compile("(#{3,5}) (.*)");

    private final List<String> lines;
    private int next = 1;

    private OwnMarkdown(List<String> lines) {
        this.lines = lines;
    }

    /** Whether a file says of itself that the product wrote it. */
    static boolean is(String markdown) {
        return markdown.startsWith(FIRST_LINE);
    }

    static ImportedReport parse(String markdown) {
        return new OwnMarkdown(markdown.lines().toList()).report();
    }

    private ImportedReport report() {
        skipBlank();
        String conference = next < lines.size() && peek().startsWith("# ")
                ? OwnText.plain(lines.get(next++).substring(2))
                : "";
        Map<String, String> fields = fields();
        List<ImportedSection> sections = new ArrayList<>();
        while (skipBlank()) {
            sections.add(section());
        }
        if (sections.isEmpty()) {
            throw new Failure("No section is in this file.");
        }
        return new ImportedReport(
                conference,
                "",
                date(fields.get("Date")),
                fields.getOrDefault("Template", ""),
                "",
                person(fields, "Name of Rapporteur"),
                person(fields, "Note Taker"),
                fields.getOrDefault("Roundtable session", ""),
                fields.getOrDefault("Title", ""),
                fields.getOrDefault("Place", ""),
                List.copyOf(sections),
                List.of());
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        while (skipBlank() && !peek().startsWith("## ")) {
            Matcher field = FIELD.matcher(peek());
            if (field.matches()) {
                fields.put(field.group(1), OwnText.plain(field.group(2)));
            } else if (!isNotice(peek())) {
                throw odd();
            }
            next++;
        }
        return fields;
    }

    private static @Nullable Person person(Map<String, String> fields, String name) {
        String found = fields.get(name);
        return found == null ? null : new Person(found, fields.getOrDefault(name + ", affiliation", ""));
    }

    private @Nullable LocalDate date(@Nullable String day) {
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException otherwise) {
            throw new Failure("The date \"" + day + "\" is not a day such as 2026-05-04.");
        }
    }

    private ImportedSection section() {
        Matcher title = SECTION.matcher(peek());
        if (!title.matches()) {
            throw odd();
        }
        next++;
        List<ImportedItem> items = new ArrayList<>();
        while (skipBlank() && !peek().startsWith("## ")) {
            if (isNotice(peek())) {
                next++;
            } else {
                items.add(item());
            }
        }
        return new ImportedSection(
                Integer.parseInt(title.group(1)), OwnText.plain(title.group(2)), "", List.copyOf(items));
    }

    /** What is said about a text and is none: how the report stands, what was redacted. */
    private static boolean isNotice(String line) {
        return line.startsWith("*");
    }

    private ImportedItem item() {
        Matcher heading = HEADING.matcher(peek());
        if (heading.matches()) {
            next++;
            OwnText text = OwnText.of(heading.group(2));
            return new ImportedItem.Heading(heading.group(1).length() - 2, text.text(), text.tags());
        }
        if (peek().startsWith("- ")) {
            OwnText text = OwnText.of(passage("- ", "  "));
            return new ImportedItem.Bullet(text.text(), text.tags());
        }
        if (peek().startsWith("> ")) {
            OwnText text = OwnText.of(passage("> ", "> "));
            return new ImportedItem.Quote(text.text(), text.tags(), speaker());
        }
        OwnText text = OwnText.of(passage("", ""));
        return new ImportedItem.Paragraph(text.text(), text.tags());
    }

    /** Lines that end with a backslash go on in the next. */
    private String passage(String first, String others) {
        StringBuilder passage = new StringBuilder();
        String indent = first;
        while (true) {
            if (next >= lines.size() || !peek().startsWith(indent)) {
                throw odd();
            }
            passage.append(lines.get(next++).substring(indent.length()));
            if (!OwnText.goesOn(passage)) {
                return passage.toString();
            }
            passage.setCharAt(passage.length() - 1, '\n');
            indent = others;
        }
    }

    private @Nullable Person speaker() {
        if (next + 1 >= lines.size()
                || !peek().equals(">")
                || !lines.get(next + 1).startsWith("> \u2014 ")) {
            return null;
        }
        String said = lines.get(next + 1).substring("> \u2014 ".length());
        next += 2;
        int comma = OwnText.find(said, ", ");
        return comma < 0
                ? new Person(OwnText.plain(said), "")
                : new Person(OwnText.plain(said.substring(0, comma)), OwnText.plain(said.substring(comma + 2)));
    }

    /** Returns whether a line is left. */
    private boolean skipBlank() {
        while (next < lines.size() && lines.get(next).isEmpty()) {
            next++;
        }
        return next < lines.size();
    }

    private String peek() {
        return lines.get(next);
    }

    private Failure odd() {
        return new Failure(
                "Line " + (next + 1) + " is not as an export writes it. Put it right, or take the first line of the"
                        + " file away, so that it is read as any other text.");
    }
}
