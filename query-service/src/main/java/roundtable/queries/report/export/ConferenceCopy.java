package roundtable.queries.report.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.conference.ConferenceId;
import roundtable.queries.report.dashboard.ConferenceNow;

/**
 * What every form of a copy of several reports says; as JSON it is {@code docs/conference.schema.json}.
 *
 * @param format always {@link #FORMAT}
 * @param at when the copy was made
 * @param reports in the order of the roundtables
 */
public record ConferenceCopy(String format, Instant at, Gathering conference, List<ReportCopy> reports) {
    public static final String FORMAT = "roundtable-conference/1";

    /** The conference; {@code place} may be empty. */
    public record Gathering(
            ConferenceId id,
            String name,
            String place,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        /** When it is, in words; empty where nobody has said so. */
        String days() {
            LocalDate first = from == null ? to : from;
            LocalDate last = to == null ? from : to;
            if (first == null || last == null) {
                return "";
            }
            return first.equals(last)
                    ? ReportCopy.day(first)
                    : ReportCopy.day(first) + " \u2013 " + ReportCopy.day(last);
        }
    }

    /** The copy of these reports of a conference. */
    public static ConferenceCopy of(ConferenceNow conference, Instant at, List<ReportCopy> reports) {
        return new ConferenceCopy(
                FORMAT,
                at,
                new Gathering(
                        conference.id(), conference.name(), conference.place(), conference.from(), conference.to()),
                reports);
    }

    /** How many reports, and as of when: what is at the foot of the conference's page. */
    String status() {
        return counted() + ", as of " + ReportCopy.moment(at);
    }

    String counted() {
        return reports.size() == 1 ? "1 report" : reports.size() + " reports";
    }
}
