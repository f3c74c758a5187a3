package roundtable.installation.command;

import roundtable.access.Grant;
import roundtable.access.PersonId;
import roundtable.access.Role;

/** Gives a role to somebody that holds in every conference. */
public record GrantRole(PersonId person, Role role) implements InstallationCommand {
    /** What is to be held, or not any more. */
    public Grant grant() {
        return new Grant(person, role, null);
    }
}
