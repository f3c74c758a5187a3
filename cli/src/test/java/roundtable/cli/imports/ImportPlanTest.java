package roundtable.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import roundtable.cli.client.Failure;
import roundtable.cli.client.Json;

class ImportPlanTest {
    private static final List<String> ALL = List.of("bullet", "heading", "paragraph");
    private static final List<FormSection> FORM = List.of(
            new FormSection("summary", "Summary / main discussion points", ALL),
            new FormSection("challenges", "Challenges", ALL),
            new FormSection("opportunities", "Opportunities / good practices / ways forward", ALL),
            new FormSection("compact", "Relevance to the Global Compact", ALL),
            new FormSection("quotes", "Inspiring voices", List.of("quote")));

    @Test
    void peopleFirstThenOneRequestASection() {
        List<ImportPlan.Request> plan = ImportPlan.of(ReportMarkdownTest.converted(), FORM, "r1");
        assertThat(plan)
                .extracting(ImportPlan.Request::commandId)
                .containsExactly("r1.0", "r1.1", "r1.2", "r1.3", "r1.4", "r1.5");
        assertThat(plan.getFirst().commands())
                .extracting(command -> command.get("type"))
                .containsExactly("assign-rapporteur", "assign-note-taker");
        assertThat(plan.get(2).commands()).allMatch(command -> "challenges".equals(command.get("section")));
    }

    @Test
    void itemsFollowOneAnother() {
        List<Map<String, Object>> commands =
                ImportPlan.of(ReportMarkdownTest.converted(), FORM, "r1").get(2).commands();
        assertThat(commands.getFirst()).containsEntry("type", "add-heading").containsEntry("level", 1);
        assertThat(commands.getFirst()).doesNotContainKey("after");
        for (int i = 1; i < commands.size(); i++) {
            assertThat(commands.get(i).get("after"))
                    .isEqualTo(commands.get(i - 1).get("itemId"));
        }
    }

    @Test
    void whatASectionDoesNotTakeBecomesWhatItTakes() {
        assertThat(ImportPlan.of(ReportMarkdownTest.converted(), FORM, "r1")
                        .getLast()
                        .commands())
                .extracting(command -> command.get("type"))
                .containsExactly("add-quote");
    }

    /** A file is no leave. */
    @Test
    void aCopyBringsItsTagsAndAsksAnewForItsSpeakers() {
        String own = """
                <!-- roundtable-report/1 -->

                # M

                ## 1. Inspiring voices

                > Never again [gcm 5] [#climate]
                >
                > \u2014 Amina\\, Diallo, Ministry
                """;
        List<Map<String, Object>> commands =
                ImportPlan.of(ReportMarkdown.parse(own), FORM, "r1").getFirst().commands();
        assertThat(commands)
                .extracting(command -> command.get("type"))
                .containsExactly("add-quote", "tag-item", "tag-item", "request-attribution");
        assertThat(commands.get(2)).containsEntry("tag", Map.of("scheme", "free", "value", "climate"));
        assertThat(commands.getLast())
                .containsEntry("speaker", "Amina, Diallo")
                .containsEntry("affiliation", "Ministry");
    }

    @Test
    void requestsStayBelowTheLimitAndLoseNothing() {
        List<ImportedItem> items = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            items.add(new ImportedItem.Bullet("é".repeat(3_000)));
        }
        ImportedReport report = ReportMarkdown.parse("# M\n\n## 1. Summary\n");
        ImportedSection section = new ImportedSection(1, "Summary", "", items);
        ImportedReport longOne = new ImportedReport(
                report.conference(), "", null, "", "", null, null, "", "", "", List.of(section), List.of());
        List<ImportPlan.Request> plan = ImportPlan.of(longOne, FORM, "r1");
        assertThat(plan)
                .allMatch(request -> Json.write(request.commands()).getBytes(StandardCharsets.UTF_8).length < 60_000);
        assertThat(plan.stream().mapToInt(request -> request.commands().size()).sum())
                .isEqualTo(40);
        assertThat(new HashSet<>(
                        plan.stream().map(ImportPlan.Request::commandId).toList()))
                .hasSameSizeAs(plan);
    }

    @Test
    void aTemplateInAnotherLanguageIsMatchedByPlace() {
        List<FormSection> form = List.of(new FormSection("resume", "R\u00e9sum\u00e9", ALL));
        ImportedReport report = ReportMarkdown.parse("# M\n\n## 1. Summary\n\n- one");
        assertThat(ImportPlan.of(report, form, "r1").getFirst().commands().getFirst())
                .containsEntry("section", "resume");
    }

    @Test
    void aSectionThatTheTemplateDoesNotHaveIsRefused() {
        ImportedReport report = ReportMarkdown.parse("# M\n\n## 1. Catering\n\n- one");
        assertThatThrownBy(() -> ImportPlan.of(report, FORM, "r1"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("\"Catering\"");
    }
}
