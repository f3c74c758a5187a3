package roundtable.queries.report;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.access.Role;
import roundtable.report.AttributionRequest;
import roundtable.report.event.AttributionApproved;
import roundtable.report.event.AttributionRequested;
import roundtable.report.event.NameKept;
import roundtable.report.event.ParticipantsGiven;
import roundtable.report.event.ReportEvent;

/** Who may see which names. */
public enum Audience {
    /** They write the report: names that wait for approval, too. */
    EDITORS,
    /** Names that are approved, and the list of participants. */
    ORGANISER,
    /** Names that are approved. */
    OTHERS;

    public static Audience of(Role role) {
        return role.edits() ? EDITORS : role == Role.ORGANISER ? ORGANISER : OTHERS;
    }

    public List<Role> roles() {
        return Arrays.stream(Role.values()).filter(role -> of(role) == this).toList();
    }

    public boolean seesPending() {
        return this == EDITORS;
    }

    public boolean seesParticipants() {
        return this != OTHERS;
    }

    /** The event as they may see it: itself, where nothing is kept from them. */
    public ReportEvent seen(ReportEvent event) {
        return switch (event) {
            case AttributionRequested e
            when this != EDITORS -> new AttributionRequested(e.itemId(), e.attribution(), null);
            case AttributionApproved e
            when this != EDITORS -> new AttributionApproved(e.itemId(), e.attribution(), named(e.request()), null);
            case NameKept e when this != EDITORS -> new NameKept(e.itemId(), null);
            case ParticipantsGiven e when this == OTHERS -> new ParticipantsGiven(e.list(), null);
            default -> event;
        };
    }

    private static @Nullable AttributionRequest named(@Nullable AttributionRequest request) {
        return request == null ? null : new AttributionRequest(request.speaker(), request.affiliation(), "");
    }
}
