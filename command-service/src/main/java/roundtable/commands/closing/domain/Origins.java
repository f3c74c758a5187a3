package roundtable.commands.closing.domain;

import org.jspecify.annotations.Nullable;
import roundtable.conference.ConferenceId;
import roundtable.report.ItemId;
import roundtable.report.ReportId;

/** What a closing session has to know of what it speaks about. */
public interface Origins {
    /** What the conference is called; null where there is none. */
    @Nullable String nameOf(ConferenceId conference);

    /** Whether a report of the conference had this item at this version, and it was not redacted since. */
    boolean holds(ConferenceId conference, ReportId report, ItemId item, long version);

    /** Whether the script of the conference ever had this item. */
    boolean isInScript(ConferenceId conference, ItemId item);

    /** Whether a quote was ever approved with its speaker's name. */
    boolean wasApproved(ReportId report, ItemId quote);
}
