package roundtable.commands.identity;

import org.jspecify.annotations.Nullable;
import roundtable.access.Grant;
import roundtable.access.Role;
import roundtable.conference.ConferenceId;

/**
 * A role and where it holds.
 *
 * @param conferenceId null for the whole installation
 * @param reportId null for all of the conference
 */
record HeldRole(
        Role role, @Nullable String conferenceId, @Nullable String reportId) {
    static HeldRole of(Grant grant, @Nullable ConferenceId conference) {
        return new HeldRole(
                grant.role(),
                conference == null ? null : conference.value(),
                grant.report() == null ? null : grant.report().value());
    }
}
