package roundtable.access;

import java.util.ArrayList;
import java.util.List;
import roundtable.access.refusal.GrantsFull;
import roundtable.access.refusal.LastOrganiser;
import roundtable.refusal.RefusedException;
import roundtable.report.ReportId;

/**
 * Who holds which role on a conference or on the installation, in the order in which it was granted. Immutable; the same for
 * whoever decides on a grant and for whoever asks what somebody may do.
 */
public record Grants(List<Grant> all) {
    /** Nobody holds anything. */
    public static final Grants NONE = new Grants(List.of());

    public Grants {
        all = List.copyOf(all);
    }

    public boolean holds(Grant grant) {
        return all.contains(grant);
    }

    /** After this was granted. */
    public Grants with(Grant grant) {
        if (holds(grant)) {
            return this;
        }
        List<Grant> more = new ArrayList<>(all);
        more.add(grant);
        return new Grants(more);
    }

    /** After this was revoked. */
    public Grants without(Grant grant) {
        return new Grants(all.stream().filter(held -> !held.equals(grant)).toList());
    }

    /**
     * Whether granting this changes anything.
     *
     * @throws RefusedException {@code grants-full}
     */
    public boolean takes(Grant grant, int most) {
        if (holds(grant)) {
            return false;
        }
        if (all.size() >= most) {
            throw new RefusedException(new GrantsFull(most));
        }
        return true;
    }

    /**
     * Whether revoking this changes anything.
     *
     * @throws RefusedException {@code last-organiser}: nobody would be left who could grant a role
     */
    public boolean loses(Grant grant) {
        if (!holds(grant)) {
            return false;
        }
        if (isOrganisers(grant) && all.stream().filter(Grants::isOrganisers).count() == 1) {
            throw new RefusedException(new LastOrganiser());
        }
        return true;
    }

    private static boolean isOrganisers(Grant grant) {
        return grant.role() == Role.ORGANISER && grant.report() == null;
    }

    /** What somebody holds on all that this is about. */
    public List<Role> rolesOf(PersonId person) {
        return all.stream()
                .filter(grant -> grant.person().equals(person) && grant.report() == null)
                .map(Grant::role)
                .toList();
    }

    /** What somebody holds on a report, whether on it alone or on all. */
    public List<Role> rolesOf(PersonId person, ReportId report) {
        return all.stream()
                .filter(grant -> grant.person().equals(person) && grant.covers(report))
                .map(Grant::role)
                .distinct()
                .toList();
    }

    /** Only what this person holds. */
    public Grants of(PersonId person) {
        return new Grants(
                all.stream().filter(grant -> grant.person().equals(person)).toList());
    }
}
