package roundtable.queries.report.across;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import roundtable.queries.report.AttributionView;
import roundtable.queries.report.Audience;
import roundtable.queries.report.ItemView;
import roundtable.queries.report.ReportView;
import roundtable.queries.report.SectionView;
import roundtable.queries.report.across.AcrossView.PointView;
import roundtable.queries.report.across.AcrossView.TableView;
import roundtable.template.ItemKind;

/** Takes a section out of a report, numbered as the page on which it is written numbers it. */
final class Points {
    private Points() {}

    /** Nothing where the report's form has no such section. */
    static Optional<TableView> of(ReportView whole, String key) {
        ReportView report = whole.seenBy(Audience.OTHERS);
        int number = 0;
        for (SectionView section : report.sections()) {
            if (section.key().equals(key)) {
                return Optional.of(new TableView(
                        report.id().value(),
                        report.version(),
                        report.status(),
                        section.finalised() != null,
                        points(section, number)));
            }
            number += (int) section.items().stream().filter(Points::isNumbered).count();
        }
        return Optional.empty();
    }

    private static List<PointView> points(SectionView section, int before) {
        List<PointView> points = new ArrayList<>();
        int number = before;
        String heading = null;
        for (ItemView item : section.items()) {
            String text = item.text();
            number += isNumbered(item) ? 1 : 0;
            if (item.removed() != null || text == null || text.isBlank()) {
                continue;
            }
            if (item.kind() == ItemKind.HEADING) {
                heading = text;
            } else {
                points.add(point(item, text, isNumbered(item) ? number : null, heading));
            }
        }
        return points;
    }

    private static PointView point(ItemView item, String text, @Nullable Integer number, @Nullable String heading) {
        return new PointView(
                item.id().value(), item.kind(), number, heading, text, speaker(item.attribution()), item.tags());
    }

    private static @Nullable String speaker(@Nullable AttributionView attribution) {
        if (attribution == null) {
            return null;
        }
        String affiliation = attribution.affiliation();
        return affiliation.isBlank() ? attribution.speaker() : attribution.speaker() + ", " + affiliation;
    }

    private static boolean isNumbered(ItemView item) {
        return item.removed() == null && (item.kind() == ItemKind.BULLET || item.kind() == ItemKind.PARAGRAPH);
    }
}
