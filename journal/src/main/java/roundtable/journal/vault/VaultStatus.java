package roundtable.journal.vault;

import java.time.Instant;

/**
 * What an operator may know of a vault.
 *
 * @param id see {@link KeyVault#id()}
 * @param kind {@code local} or {@code transit}
 * @param epochs how many there are now
 * @param masterVersion 1 for a new vault, one more for each rotation
 * @param masterMade when this version was made, to the second at least
 */
public record VaultStatus(String id, String kind, int epochs, int masterVersion, Instant masterMade) {}
