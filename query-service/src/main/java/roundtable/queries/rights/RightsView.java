package roundtable.queries.rights;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.access.Grant;
import roundtable.access.PersonId;
import roundtable.access.Role;
import roundtable.journal.Commit;
import roundtable.report.ReportId;

/**
 * Who holds which role on a conference or on the installation.
 *
 * @param rights what is held now, in the order in which it was granted
 * @param changes every grant and revocation, in order
 */
record RightsView(List<Held> rights, List<Change> changes) {
    /**
     * A role that somebody holds.
     *
     * @param reportId the one report on which; null for all
     */
    record Held(PersonId person, Role role, @Nullable ReportId reportId) {
        static Held of(Grant grant) {
            return new Held(grant.person(), grant.role(), grant.report());
        }
    }

    /**
     * A grant or a revocation.
     *
     * @param granted false where it was revoked
     * @param by name of who did it
     */
    record Change(
            Instant at,
            String by,
            boolean granted,
            PersonId person,
            Role role,
            @Nullable ReportId reportId) {
        static Change of(Commit commit, boolean granted, Grant grant) {
            return new Change(commit.at(), commit.by(), granted, grant.person(), grant.role(), grant.report());
        }
    }
}
