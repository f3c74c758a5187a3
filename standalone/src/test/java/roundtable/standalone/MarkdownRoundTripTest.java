package roundtable.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.cli.client.Failure;
import roundtable.cli.imports.ImportedItem;
import roundtable.cli.imports.ImportedReport;
import roundtable.cli.imports.ImportedSection;
import roundtable.cli.imports.ReportMarkdown;
import roundtable.queries.report.export.Markdown;
import roundtable.queries.report.export.ReportCopy;
import roundtable.queries.report.export.ReportCopy.Meeting;
import roundtable.queries.report.export.ReportCopy.Part;
import roundtable.queries.report.export.ReportCopy.Piece;
import roundtable.report.Person;
import roundtable.report.RedactionReason;
import roundtable.report.ReportId;
import roundtable.report.Tag;
import roundtable.template.ItemKind;

/** What is exported as Markdown is imported as the same report. */
final class MarkdownRoundTripTest {
    private static final int REPORTS = 400;
    private static final List<ItemKind> KINDS = List.of(ItemKind.values());
    private static final List<String> HOSTILE = List.of(
            "#",
            "# x",
            "- ",
            "-",
            "+ x",
            "> ",
            "\\",
            "\\\\",
            "\\\n",
            "*",
            "**b**",
            "_",
            "`",
            "```\n",
            "~~~",
            "<b>",
            "<!-- empty -->",
            "&amp;",
            "&#10;",
            "[x](y)",
            " [gcm 5]",
            "]",
            "1. ",
            "12) ",
            "===",
            "---",
            "|",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            " ",
            "    ",
            "\u00A0",
            "\u2028",
            "\u2014 Name, Ministry",
            "Please write ",
            "2. Challenges",
            "\u062A\u062D\u062F\u064A\u0627\u062A",
            "\u200F",
            "\u79FB\u6C11",
            "\uD83D\uDE00",
            "word",
            ",",
            ":",
            "\u0001");

    private Random random = new Random();

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(6); n > 0; n--) {
            text.append(HOSTILE.get(random.nextInt(HOSTILE.size())));
        }
        return text.toString();
    }

    private Person person() {
        return new Person("N" + text(), text());
    }

    private Piece piece() {
        ItemKind kind = KINDS.get(random.nextInt(KINDS.size()));
        List<Tag> tags = new ArrayList<>();
        while (random.nextInt(3) == 0) {
            tags.add(random.nextBoolean() ? new Tag("gcm", "5") : new Tag(Tag.OWN_WORDS, "t" + text()));
        }
        if (random.nextInt(10) == 0) {
            return new Piece(kind, null, null, RedactionReason.OTHER, null, List.of());
        }
        Integer level = kind == ItemKind.HEADING ? 1 + random.nextInt(3) : null;
        Person speaker = kind == ItemKind.QUOTE && random.nextBoolean() ? person() : null;
        return new Piece(kind, level, text(), null, speaker, List.copyOf(tags));
    }

    private ReportCopy copy() {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<Piece> pieces = new ArrayList<>();
            for (int n = random.nextInt(8); n > 0; n--) {
                pieces.add(piece());
            }
            parts.add(new Part("s" + i, "T" + text(), pieces));
        }
        return new ReportCopy(
                ReportCopy.FORMAT,
                new ReportId("r"),
                3,
                Instant.EPOCH,
                "00",
                null,
                text(),
                new Meeting(text(), text(), text(), random.nextBoolean() ? null : LocalDate.of(2026, 5, 4)),
                random.nextBoolean() ? null : person(),
                random.nextBoolean() ? null : person(),
                text(),
                parts);
    }

    @Test
    void randomReportsComeBackAsTheyWere() {
        long first = System.nanoTime();
        for (long seed = first; seed < first + REPORTS; seed++) {
            random = new Random(seed);
            ReportCopy copy = copy();
            String markdown = Markdown.of(copy);
            assertThat(ReportMarkdown.parse(markdown))
                    .as("seed " + seed + "\n" + markdown)
                    .isEqualTo(expected(copy));
        }
    }

    private static ImportedReport expected(ReportCopy copy) {
        List<ImportedSection> sections = new ArrayList<>();
        for (Part part : copy.sections()) {
            List<ImportedItem> items = part.items().stream()
                    .filter(piece -> piece.text() != null)
                    .map(MarkdownRoundTripTest::expected)
                    .toList();
            sections.add(new ImportedSection(sections.size() + 1, part.title(), "", items));
        }
        Meeting meeting = copy.roundtable();
        return new ImportedReport(
                copy.conference(),
                "",
                meeting.date(),
                copy.template(),
                "",
                copy.rapporteur(),
                copy.noteTaker(),
                meeting.code(),
                meeting.title(),
                meeting.place(),
                sections,
                List.of());
    }

    private static ImportedItem expected(Piece piece) {
        String text = String.valueOf(piece.text());
        return switch (piece.kind()) {
            case BULLET -> new ImportedItem.Bullet(text, piece.tags());
            case PARAGRAPH -> new ImportedItem.Paragraph(text, piece.tags());
            case QUOTE -> new ImportedItem.Quote(text, piece.tags(), piece.speaker());
            case HEADING -> new ImportedItem.Heading(level(piece.level()), text, piece.tags());
        };
    }

    private static int level(@Nullable Integer level) {
        return level == null ? 1 : level;
    }

    /** Whoever opens the file elsewhere sees the text, too. */
    @Test
    void otherReadersOfMarkdownSeeTheSameText() {
        long first = System.nanoTime();
        for (long seed = first; seed < first + REPORTS; seed++) {
            random = new Random(seed);
            String text = "a" + text() + "z";
            for (ItemKind kind : KINDS) {
                Piece piece = new Piece(kind, 1, text, null, null, List.of());
                ReportCopy copy = new ReportCopy(
                        ReportCopy.FORMAT,
                        new ReportId("r"),
                        1,
                        Instant.EPOCH,
                        "00",
                        null,
                        "C",
                        new Meeting("1", "T", "", null),
                        null,
                        null,
                        "F",
                        List.of(new Part("s", "S", List.of(piece))));
                Node document = Parser.builder().build().parse(Markdown.of(copy));
                assertThat(textOf(document.getLastChild()))
                        .as("seed " + seed + ", " + kind)
                        .isEqualTo(text);
            }
        }
    }

    private static String textOf(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(HardLineBreak end) {
                text.append('\n');
            }
        });
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Summary",
                "- no field",
                "## 1. S\n\n> q\\",
                "## 1. S\n\n- b\\\nx",
                "",
                "- **Date:** soon\n\n## 1. S"
            })
    void whatAnExportDoesNotWriteIsRefusedInWords(String rest) {
        String markdown = "<!-- roundtable-report/1 -->\n\n# Forum\n\n" + rest;
        assertThatThrownBy(() -> ReportMarkdown.parse(markdown)).isInstanceOf(Failure.class);
    }
}
