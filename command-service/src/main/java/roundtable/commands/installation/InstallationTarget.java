package roundtable.commands.installation;

import java.util.List;
import java.util.Map;
import roundtable.access.Right;
import roundtable.commands.dispatch.CommandTarget;
import roundtable.commands.dispatch.TypedCommands;
import roundtable.installation.InstallationId;
import roundtable.installation.command.ChangeInstallation;
import roundtable.installation.command.InstallationCommand;
import roundtable.kit.access.Rights;
import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;
import roundtable.refusal.RefusedException;
import tools.jackson.databind.JsonNode;

/** The installation as a target of commands. */
final class InstallationTarget implements CommandTarget {
    private static final Refusal UNKNOWN = new Reason(
            "installation-unknown", "There is one installation here, and its id is house.", RefusalKind.NOT_FOUND);

    private final Rights rights;

    InstallationTarget(Rights rights) {
        this.rights = rights;
    }

    @Override
    public String kind() {
        return "installation";
    }

    @Override
    public Addressed address(String id, JsonNode commands) {
        InstallationId installation = new InstallationId(id);
        if (!installation.equals(InstallationId.HOUSE)) {
            throw new RefusedException(UNKNOWN);
        }
        List<InstallationCommand> typed = TypedCommands.read(commands, InstallationCommand.class);
        return new Addressed(
                installation.toString(),
                new ChangeInstallation(installation, typed),
                visitor -> rights.require(visitor, Right.GRANT));
    }

    @Override
    public Map<String, Long> revisions(List<?> events) {
        return Map.of();
    }
}
