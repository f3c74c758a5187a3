package roundtable.kit.access;

import java.util.Set;
import roundtable.access.PersonId;

/** Is told when roles change; a bean. */
public interface RightsListener {
    /** These people hold a role more than before. */
    void granted(Set<PersonId> people);

    /** These people hold a role less than before. */
    void revoked(Set<PersonId> people);
}
