package roundtable.commands.installation.domain;

import roundtable.access.Grants;
import roundtable.installation.event.HouseRoleGranted;
import roundtable.installation.event.HouseRoleRevoked;
import roundtable.installation.event.InstallationEvent;

/** The installation. Immutable. */
public record Installation(Grants grants) {
    /** Before anybody holds a role. */
    public static final Installation NEW = new Installation(Grants.NONE);

    /** What it is like after this has happened. */
    public Installation evolve(InstallationEvent event) {
        return switch (event) {
            case HouseRoleGranted e -> new Installation(grants.with(e.grant()));
            case HouseRoleRevoked e -> new Installation(grants.without(e.grant()));
        };
    }
}
