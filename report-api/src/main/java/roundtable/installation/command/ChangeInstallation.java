package roundtable.installation.command;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import roundtable.installation.InstallationId;

/**
 * Commands to the installation, applied in order as one commit, or not at all.
 *
 * @param commands one or more
 */
public record ChangeInstallation(
        @TargetAggregateIdentifier InstallationId installationId, List<InstallationCommand> commands) {}
