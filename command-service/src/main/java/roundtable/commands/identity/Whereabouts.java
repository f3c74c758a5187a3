package roundtable.commands.identity;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.springframework.stereotype.Component;
import roundtable.access.PersonId;
import roundtable.conference.event.RoleGranted;
import roundtable.conference.event.RoleRevoked;
import roundtable.installation.event.HouseRoleGranted;
import roundtable.installation.event.HouseRoleRevoked;
import roundtable.kit.log.SecurityEvent;
import roundtable.kit.log.SecurityLog;

/**
 * Notes with each person at which conferences they were ever given a role, so that what they hold is found without looking
 * through all conferences; what they hold is asked of the conferences themselves. The security log hears of each change.
 */
@Component
@ProcessingGroup(Whereabouts.GROUP)
@DisallowReplay
class Whereabouts {
    static final String GROUP = "whereabouts";

    private static final String CONFERENCE = "conference:";

    private final People people;

    Whereabouts(People people) {
        this.people = people;
    }

    @EventHandler
    void on(RoleGranted event, @SourceId String stream) {
        people.noteConference(event.person(), stream.substring(CONFERENCE.length()));
        note(SecurityEvent.ROLE_GRANTED, event.person(), stream);
    }

    @EventHandler
    void on(RoleRevoked event, @SourceId String stream) {
        note(SecurityEvent.ROLE_REVOKED, event.person(), stream);
    }

    @EventHandler
    void on(HouseRoleGranted event, @SourceId String stream) {
        note(SecurityEvent.ROLE_GRANTED, event.person(), stream);
    }

    @EventHandler
    void on(HouseRoleRevoked event, @SourceId String stream) {
        note(SecurityEvent.ROLE_REVOKED, event.person(), stream);
    }

    private static void note(SecurityEvent event, PersonId person, String stream) {
        SecurityLog.note(event, person.value(), null, stream);
    }
}
