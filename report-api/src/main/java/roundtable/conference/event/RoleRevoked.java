package roundtable.conference.event;

import org.jspecify.annotations.Nullable;
import roundtable.access.Grant;
import roundtable.access.PersonId;
import roundtable.access.Role;
import roundtable.report.ReportId;

/**
 * Somebody has a role no longer.
 *
 * @param report the one report on which; null for the whole conference
 */
public record RoleRevoked(
        PersonId person, Role role, @Nullable ReportId report) implements ConferenceEvent {
    /** What it is about. */
    public Grant grant() {
        return new Grant(person, role, report);
    }
}
