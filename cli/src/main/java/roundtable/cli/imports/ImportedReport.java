package roundtable.cli.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.report.Person;

/**
 * What a filled-in template says.
 *
 * @param conference its name; empty where the file has no heading
 * @param place where the conference is held; may be empty
 * @param date the day in the heading
 * @param template such as "Reporting Template"; may be empty
 * @param guidance what the writers are told first
 * @param code of the roundtable, such as {@code 3.1}; empty where the file has none
 * @param title of the roundtable; may be empty
 * @param room where the roundtable is held; may be empty
 * @param sections in their order on paper, one at least
 * @param leftOut lines before the first section that say nothing a report has a place for
 */
public record ImportedReport(
        String conference,
        String place,
        @Nullable LocalDate date,
        String template,
        String guidance,
        @Nullable Person rapporteur,
        @Nullable Person noteTaker,
        String code,
        String title,
        String room,
        List<ImportedSection> sections,
        List<String> leftOut) {

    public int itemCount() {
        return sections.stream().mapToInt(section -> section.items().size()).sum();
    }
}
