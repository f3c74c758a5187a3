package roundtable.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import roundtable.cli.client.Failure;
import roundtable.report.Person;

class ReportMarkdownTest {
    private static ImportedItem bullet(String text) {
        return new ImportedItem.Bullet(text);
    }

    private static ImportedItem paragraph(String text) {
        return new ImportedItem.Paragraph(text);
    }

    private static ImportedItem heading(int level, String text) {
        return new ImportedItem.Heading(level, text);
    }

    @Test
    void readsTheHeader() {
        ImportedReport report = converted();
        assertThat(report.conference()).isEqualTo("Harbour Dialogues");
        assertThat(report.place()).isEqualTo("Port Selwyn");
        assertThat(report.date()).isEqualTo(LocalDate.of(2024, 3, 3));
        assertThat(report.template()).isEqualTo("Reporting Sheet");
        assertThat(report.guidance())
                .isEqualTo("Use this sheet to take notes during your session.\nPlease keep it short.");
        assertThat(report.rapporteur())
                .isEqualTo(new Person("Amara Diallo", "Integration Office, City of Port Selwyn"));
        assertThat(report.noteTaker()).isEqualTo(new Person("Jun Okabe", "Harbour Workers' Forum"));
        assertThat(report.code()).isEqualTo("2.4");
        assertThat(report.title()).isEqualTo("Doors that open: a first address");
        assertThat(report.leftOut()).isEmpty();
    }

    @Test
    void readsSectionsThatAreHeadingsAndSectionsThatAreBold() {
        assertThat(converted().sections())
                .extracting(ImportedSection::number, ImportedSection::title)
                .containsExactly(
                        tuple(1, "Summary/Main points"),
                        tuple(2, "Challenges"),
                        tuple(3, "Ways forward / good practices"),
                        tuple(4, "Relevance to the Compact"),
                        tuple(5, "Voices"));
    }

    @Test
    void anHtmlListAndTheListBehindItAreOneSectionsBullets() {
        assertThat(items(0))
                .containsExactly(
                        bullet("A first address comes before a first job."),
                        bullet("Offices ask for papers that only an address can bring & nobody breaks the circle."),
                        bullet("Landlords fear vacancy more than newcomers; say so."),
                        bullet("The city's guarantee fund was used twice."));
    }

    @Test
    void aBulletCutByAPageBreakIsOne() {
        assertThat(items(1))
                .containsExactly(
                        heading(1, "On arrival:"),
                        bullet("Trains arrive after the desks have closed, and the night shelter will soon move to the"
                                + " old customs house, far from any bus."),
                        bullet("Prices rise in spring"),
                        bullet("First the deposit"),
                        bullet("then the furniture"),
                        bullet("and the curtains"),
                        heading(1, "General"),
                        bullet("Who pays for translation? Nobody knows."));
    }

    @Test
    void proseStaysProse() {
        assertThat(items(2))
                .containsExactly(
                        heading(2, "Good practices:"),
                        bullet("A key handed over on the first day"),
                        paragraph("A sentence of its own. It is no continuation."),
                        bullet("A typed bullet with a second line"),
                        heading(1, "What comes next"),
                        paragraph("More of it, and a stressed word."));
        assertThat(items(3)).containsExactly(paragraph("Objective 16 was named. It was named twice."));
    }

    @Test
    void instructionsAreNoContentAndQuotesInItalicsAre() {
        ImportedSection quotes = converted().sections().getLast();
        assertThat(quotes.guidance()).isEqualTo("If you like, give one quote. *Please ask before you name anybody.");
        assertThat(quotes.items()).containsExactly(paragraph("\"My key was my first paper.\""));
    }

    @Test
    void aHeaderMayLackAlmostEverything() {
        ImportedReport report =
                ReportMarkdown.parse("# Meeting\n\nRapporteur: Li\n\nHello there\n\n# 1. Notes\n\n- one");
        assertThat(report.conference()).isEqualTo("Meeting");
        assertThat(report.place()).isEmpty();
        assertThat(report.date()).isNull();
        assertThat(report.rapporteur()).isEqualTo(new Person("Li", ""));
        assertThat(report.noteTaker()).isNull();
        assertThat(report.leftOut()).containsExactly("Hello there");
        assertThat(report.itemCount()).isEqualTo(1);
    }

    @Test
    void theDayMayBeWrittenInSeveralWays() {
        for (String day : List.of("3 March 2024", "March 3, 2024", "2024-03-03", "3.3.2024")) {
            ImportedReport report = ReportMarkdown.parse("# Dialogue, Lima, " + day + "\n\n## 1. Notes\n");
            assertThat(report.date()).as(day).isEqualTo(LocalDate.of(2024, 3, 3));
            assertThat(report.place()).as(day).isEqualTo("Lima");
        }
    }

    @Test
    void numberedPointsWithinASectionStartNoOther() {
        ImportedReport report = ReportMarkdown.parse("# M\n\n## 2. Notes\n\n**1. A point**\n\n- one");
        assertThat(report.sections()).hasSize(1);
        assertThat(report.sections().getFirst().items()).containsExactly(heading(1, "1. A point"), bullet("one"));
    }

    @Test
    void aTextWithoutSectionsIsNoTemplate() {
        assertThatThrownBy(() -> ReportMarkdown.parse("# Minutes\n\n- one\n"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("not a filled-in template");
    }

    private static List<ImportedItem> items(int section) {
        return converted().sections().get(section).items();
    }

    static ImportedReport converted() {
        try (InputStream in = Objects.requireNonNull(ReportMarkdownTest.class.getResourceAsStream("converted.md"))) {
            return ReportMarkdown.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
