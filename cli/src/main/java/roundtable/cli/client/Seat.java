package roundtable.cli.client;

import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody is asked in to.
 *
 * @param role such as {@code rapporteur}
 * @param place fields of an invitation: {@code conferenceId} and {@code reportId}; empty for all of the installation
 */
public record Seat(String role, Map<String, String> place) {
    /** A role everywhere. */
    public static Seat everywhere(String role) {
        return new Seat(role, Map.of());
    }

    /** A role at one roundtable. */
    public static Seat at(String conferenceId, String reportId, String role) {
        return new Seat(role, Map.of("conferenceId", conferenceId, "reportId", reportId));
    }

    Map<String, String> invitation() {
        Map<String, String> invitation = new TreeMap<>(place);
        invitation.put("role", role);
        return invitation;
    }
}
