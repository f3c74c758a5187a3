package roundtable.commands.installation.domain;

import java.util.ArrayList;
import java.util.List;
import roundtable.access.Actor;
import roundtable.access.Grant;
import roundtable.access.Right;
import roundtable.installation.command.GrantRole;
import roundtable.installation.command.InstallationCommand;
import roundtable.installation.command.RevokeRole;
import roundtable.installation.event.HouseRoleGranted;
import roundtable.installation.event.HouseRoleRevoked;
import roundtable.installation.event.InstallationEvent;
import roundtable.refusal.CommandsMissing;
import roundtable.refusal.RefusedException;

/** What happens to the installation when somebody asks for something: events, none where nothing changes, or a refusal. */
public final class InstallationDecider {
    /** Roles on the installation at once. */
    public static final int MOST_GRANTS = 1_000;

    private InstallationDecider() {}

    /**
     * Several commands in order, each on what the one before it left; all of them or none.
     *
     * @throws RefusedException the first refusal of one of them; {@code commands-missing}
     */
    public static List<InstallationEvent> decide(
            Installation installation, List<InstallationCommand> commands, Actor actor) {
        if (commands.isEmpty()) {
            throw new RefusedException(new CommandsMissing());
        }
        List<InstallationEvent> events = new ArrayList<>();
        Installation current = installation;
        for (InstallationCommand command : commands) {
            Right.neededFor(command).requireOf(actor);
            for (InstallationEvent event : decide(current, command)) {
                events.add(event);
                current = current.evolve(event);
            }
        }
        return events;
    }

    private static List<InstallationEvent> decide(Installation installation, InstallationCommand command) {
        return switch (command) {
            case GrantRole c -> grant(installation, c.grant());
            case RevokeRole c -> revoke(installation, c.grant());
        };
    }

    private static List<InstallationEvent> grant(Installation installation, Grant grant) {
        return installation.grants().takes(grant, MOST_GRANTS)
                ? List.of(new HouseRoleGranted(grant.person(), grant.role()))
                : List.of();
    }

    private static List<InstallationEvent> revoke(Installation installation, Grant grant) {
        return installation.grants().loses(grant)
                ? List.of(new HouseRoleRevoked(grant.person(), grant.role()))
                : List.of();
    }
}
