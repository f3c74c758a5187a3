package roundtable.installation.command;

/** One change asked of the installation as a whole. */
public sealed interface InstallationCommand permits GrantRole, RevokeRole {}
