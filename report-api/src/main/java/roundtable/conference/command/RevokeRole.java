package roundtable.conference.command;

import org.jspecify.annotations.Nullable;
import roundtable.access.Grant;
import roundtable.access.PersonId;
import roundtable.access.Role;
import roundtable.report.ReportId;

/**
 * Takes a role from somebody, on a conference or on one report of it.
 *
 * @param reportId the one report; null for the whole conference
 */
public record RevokeRole(
        PersonId person, Role role, @Nullable ReportId reportId) implements ConferenceCommand {
    /** What is to be held, or not any more. */
    public Grant grant() {
        return new Grant(person, role, reportId);
    }
}
