package roundtable.installation.event;

/** Something happened to the installation as a whole. */
public sealed interface InstallationEvent permits HouseRoleGranted, HouseRoleRevoked {}
