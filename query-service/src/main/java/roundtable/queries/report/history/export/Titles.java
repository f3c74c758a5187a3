package roundtable.queries.report.history.export;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.queries.report.ReportView;
import roundtable.template.TemplateSection;

/** Titles of a report's sections, by their keys. */
record Titles(Map<String, String> byKey) {
    static Titles of(ReportView report) {
        return new Titles(report.template().sections().stream()
                .collect(Collectors.toMap(TemplateSection::key, TemplateSection::title)));
    }

    /** The title as in the template; null where there is no section. */
    @Nullable String of(@Nullable String key) {
        return key == null ? null : byKey.getOrDefault(key, key);
    }
}
