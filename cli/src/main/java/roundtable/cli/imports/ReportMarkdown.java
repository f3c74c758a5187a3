package roundtable.cli.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import roundtable.cli.client.Failure;

/**
 * Reads a filled-in reporting template in Markdown, as converters of text documents leave it: sections that are headings or
 * only bold, lists in HTML, a list item that a page break has cut in two. What the product wrote itself is read to the
 * character instead.
 */
public final class ReportMarkdown {
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,2})[.)]\\s*(\\S.*)$");
    private static final int LEVEL_OF_BOLD_SECTION = 2;
    /** UTF-16 units; some twenty times a long report. */
    private static final int LONGEST = 500_000;

    private final Header header = new Header();
    private final List<ImportedSection> sections = new ArrayList<>();
    private @Nullable SectionReader section;

    private ReportMarkdown() {}

    /** Reads a whole file; a text that has no numbered section, or is far too long for a report, is a {@link Failure}. */
    public static ImportedReport parse(String markdown) {
        if (markdown.length() > LONGEST) {
            throw new Failure("This is far too long for a report: it has " + markdown.length() + " characters.");
        }
        if (OwnMarkdown.is(markdown)) {
            return OwnMarkdown.parse(markdown);
        }
        ReportMarkdown reader = new ReportMarkdown();
        Blocks.of(markdown).forEach(reader::take);
        reader.endSection();
        return reader.report();
    }

    private void take(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Bullet bullet -> bullet(bullet.text());
            case Block.Paragraph paragraph -> paragraph(paragraph.lines());
        }
    }

    private void heading(Block.Heading heading) {
        Optional<SectionReader> next = sectionStart(heading.text(), heading.level());
        if (next.isPresent()) {
            begin(next.get());
        } else if (section == null) {
            header.heading(heading.text());
        } else {
            section.heading(heading.level(), heading.text());
        }
    }

    private void bullet(String text) {
        if (section == null) {
            header.leftOut.add(text);
        } else {
            section.bullet(text);
        }
    }

    private void paragraph(List<Line> lines) {
        List<Line> prose = new ArrayList<>();
        for (Line line : lines) {
            Optional<SectionReader> next = sectionStart(line.boldLead(), LEVEL_OF_BOLD_SECTION);
            if (next.isPresent()) {
                prose(prose);
                begin(next.get());
                if (!line.afterLead().isEmpty()) {
                    next.get().guidance(line.afterLead());
                }
            } else {
                prose.add(line);
            }
        }
        prose(prose);
    }

    private void prose(List<Line> lines) {
        if (section == null) {
            lines.forEach(header::line);
        } else {
            section.paragraph(lines);
        }
        lines.clear();
    }

    /** A section's number is higher than the last one's, so that numbered points within a section stay there. */
    private Optional<SectionReader> sectionStart(String text, int level) {
        Matcher matcher = NUMBERED.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(1));
        return number > (section == null ? 0 : section.number())
                ? Optional.of(new SectionReader(number, Text.withoutColon(matcher.group(2)), level))
                : Optional.empty();
    }

    private void begin(SectionReader next) {
        endSection();
        section = next;
    }

    private void endSection() {
        if (section != null) {
            sections.add(section.read());
        }
    }

    private ImportedReport report() {
        if (sections.isEmpty()) {
            throw new Failure("This is not a filled-in template: no section with a number and a title, "
                    + "such as \"1. Summary\", is in it.");
        }
        return new ImportedReport(
                header.conference,
                header.place,
                header.date,
                header.template,
                String.join("\n", header.guidance),
                header.rapporteur,
                header.noteTaker,
                header.code,
                header.title,
                "",
                List.copyOf(sections),
                List.copyOf(header.leftOut));
    }
}
