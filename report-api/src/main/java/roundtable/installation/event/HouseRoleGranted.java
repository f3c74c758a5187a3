package roundtable.installation.event;

import roundtable.access.Grant;
import roundtable.access.PersonId;
import roundtable.access.Role;

/** Somebody has a role from now on in every conference. */
public record HouseRoleGranted(PersonId person, Role role) implements InstallationEvent {
    /** What it is about. */
    public Grant grant() {
        return new Grant(person, role, null);
    }
}
