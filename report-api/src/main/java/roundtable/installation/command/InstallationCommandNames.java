package roundtable.installation.command;

import java.util.Map;

/** The name of each command on the wire: the {@code type} of its JSON object. */
public final class InstallationCommandNames {
    public static final Map<String, Class<? extends InstallationCommand>> ALL =
            Map.of("grant-role", GrantRole.class, "revoke-role", RevokeRole.class);

    private InstallationCommandNames() {}
}
