package roundtable.queries.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.kit.journal.ApiEvents;
import roundtable.kit.json.WireJson;
import roundtable.report.ItemId;
import roundtable.report.ReportId;
import roundtable.report.event.ParagraphAdded;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.ReportOpened;
import roundtable.report.event.TextEdited;
import roundtable.template.ItemKind;
import roundtable.template.Tagging;
import roundtable.template.Template;
import roundtable.template.TemplateSection;
import roundtable.text.ChangeSet;

/**
 * Folds a made-up report. A JVM that has just started needs far longer for the first report than for any later one; this
 * spends that time before somebody waits for it.
 */
final class WarmUp {
    private static final ReportId REPORT = new ReportId("warm-up");
    private static final ItemId ITEM = new ItemId("item");
    private static final int EDITS = 500;

    private WarmUp() {}

    static void run(ReportStream streams) {
        ReportProjection projection = new ReportProjection();
        take(opening(), projection);
        take(new ParagraphAdded(ITEM, "section", null, ""), projection);
        for (int edit = 0; edit < EDITS; edit++) {
            take(new TextEdited(ITEM, edit + 1, "tab", edit, ChangeSet.insert(edit, edit, "x")), projection);
        }
        byte[] json = WireJson.write(projection.view()).getBytes(StandardCharsets.UTF_8);
        ReportProjection.from(WireJson.read(json, ReportView.class)).view();
        streams.after(REPORT.toString(), -1);
    }

    private static void take(ReportEvent event, ReportProjection projection) {
        ReportEvent read = ApiEvents.MAPPER.readValue(ApiEvents.MAPPER.writeValueAsString(event), event.getClass());
        projection.evolve(read, projection.version() + 1, Instant.EPOCH, "nobody");
    }

    private static ReportOpened opening() {
        TemplateSection section = new TemplateSection("section", "", "", List.of(ItemKind.values()));
        return new ReportOpened(
                REPORT,
                new ConferenceId("warm-up"),
                "",
                new Roundtable(REPORT, "", "", "", null),
                new Template("", "", List.of(section), Tagging.GLOBAL));
    }
}
