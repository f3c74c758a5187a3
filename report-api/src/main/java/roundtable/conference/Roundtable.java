package roundtable.conference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import roundtable.report.ReportId;

/**
 * A roundtable of a conference.
 *
 * @param reportId the report that is written on it
 * @param code short, such as {@code 3.1}; unique in the conference
 * @param title what it is about
 * @param place where it is held; empty where that is not known
 * @param date the day; null where that is not known
 */
public record Roundtable(
        ReportId reportId,
        String code,
        String title,
        String place,
        @Nullable LocalDate date) {}
