package roundtable.cli.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import roundtable.cli.client.Commands;
import roundtable.cli.client.Json;

/**
 * The requests that write a report. The same file makes the same ids, so that an import that was interrupted is finished
 * by running it again, and nothing is written twice.
 */
final class ImportPlan {
    /** Well below the 64 KiB that a request may have. */
    private static final int LARGEST_REQUEST = 48 * 1024;

    /** One request, one commit. */
    record Request(String commandId, List<Map<String, Object>> commands) {}

    /** A file is no leave: whoever imports a name has to see that it was given. */
    private static final String LEAVE = "Named in an imported file";

    private final String reportId;
    private final List<Request> requests = new ArrayList<>();
    private List<Map<String, Object>> open = new ArrayList<>();
    private int openSize;
    private int items;

    private ImportPlan(String reportId) {
        this.reportId = reportId;
    }

    static List<Request> of(ImportedReport report, List<FormSection> form, String reportId) {
        ImportPlan plan = new ImportPlan(reportId);
        plan.people(report);
        SectionMatch.match(report.sections(), form).forEach(plan::section);
        return List.copyOf(plan.requests);
    }

    private void people(ImportedReport report) {
        if (report.rapporteur() != null) {
            add(Commands.assign("rapporteur", report.rapporteur()));
        }
        if (report.noteTaker() != null) {
            add(Commands.assign("note-taker", report.noteTaker()));
        }
        endRequest();
    }

    private void section(ImportedSection section, FormSection form) {
        @Nullable String after = null;
        for (ImportedItem item : section.items()) {
            String itemId = "i" + ++items;
            String kind = form.kindFor(kindOf(item));
            add(command(item, kind, itemId, form, after));
            item.tags().forEach(tag -> add(Commands.tag(itemId, tag)));
            if (kind.equals("quote") && item instanceof ImportedItem.Quote quote && quote.speaker() != null) {
                add(Commands.requestAttribution(itemId, quote.speaker(), LEAVE));
            }
            after = itemId;
        }
        endRequest();
    }

    private static String kindOf(ImportedItem item) {
        return switch (item) {
            case ImportedItem.Heading heading -> "heading";
            case ImportedItem.Bullet bullet -> "bullet";
            case ImportedItem.Paragraph paragraph -> "paragraph";
            case ImportedItem.Quote quote -> "quote";
        };
    }

    private static Map<String, Object> command(
            ImportedItem item, String kind, String itemId, FormSection form, @Nullable String after) {
        return item instanceof ImportedItem.Heading heading && kind.equals("heading")
                ? Commands.addHeading(itemId, form.key(), after, heading.level(), heading.text())
                : Commands.addItem(kind, itemId, form.key(), after, item.text());
    }

    private void add(Map<String, Object> command) {
        int size = Json.write(command).getBytes(StandardCharsets.UTF_8).length;
        if (openSize + size > LARGEST_REQUEST) {
            endRequest();
        }
        open.add(command);
        openSize += size;
    }

    private void endRequest() {
        if (!open.isEmpty()) {
            requests.add(new Request(reportId + "." + requests.size(), List.copyOf(open)));
            open = new ArrayList<>();
            openSize = 0;
        }
    }
}
