package roundtable.installation.event;

import java.util.Map;

/** The stable name of each event in the journal. Class names may change; these may not. */
public final class InstallationEventNames {
    public static final Map<String, Class<? extends InstallationEvent>> ALL =
            Map.of("house-role-granted", HouseRoleGranted.class, "house-role-revoked", HouseRoleRevoked.class);

    private InstallationEventNames() {}
}
