package roundtable.commands.installation;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import roundtable.access.Actor;
import roundtable.access.PersonId;
import roundtable.access.Role;
import roundtable.commands.dispatch.ActorMetadata;
import roundtable.commands.dispatch.EffectMatcher;
import roundtable.commands.installation.domain.InstallationDecider;
import roundtable.installation.InstallationId;
import roundtable.installation.command.ChangeInstallation;
import roundtable.installation.command.GrantRole;
import roundtable.installation.command.InstallationCommand;
import roundtable.installation.command.RevokeRole;
import roundtable.installation.event.HouseRoleGranted;
import roundtable.installation.event.HouseRoleRevoked;
import roundtable.installation.event.InstallationEvent;

class InstallationCommandsTest {
    private static final PersonId OLGA = new PersonId("p1");
    private static final PersonId SARA = new PersonId("p2");
    private static final HouseRoleGranted OLGAS = new HouseRoleGranted(OLGA, Role.ORGANISER);

    @Test
    void grantRole() {
        happens(List.of(), List.of(new GrantRole(OLGA, Role.ORGANISER)), OLGAS);
        happens(List.of(OLGAS), List.of(new GrantRole(OLGA, Role.ORGANISER)));
    }

    @Test
    void revokeRole() {
        HouseRoleGranted saras = new HouseRoleGranted(SARA, Role.AUDITOR);
        happens(
                List.of(OLGAS, saras),
                List.of(new RevokeRole(SARA, Role.AUDITOR)),
                new HouseRoleRevoked(SARA, Role.AUDITOR));
        happens(List.of(OLGAS), List.of(new RevokeRole(SARA, Role.AUDITOR)));
    }

    @Test
    void thereIsAlwaysAnOrganiser() {
        refused(List.of(OLGAS), Role.ORGANISER, List.of(new RevokeRole(OLGA, Role.ORGANISER)), "last-organiser");
    }

    @Test
    void isRefused() {
        List<InstallationEvent> full = new ArrayList<>();
        for (int i = 0; i < InstallationDecider.MOST_GRANTS; i++) {
            full.add(new HouseRoleGranted(new PersonId("q" + i), Role.READER));
        }
        refused(full, Role.ORGANISER, List.of(new GrantRole(OLGA, Role.ORGANISER)), "grants-full");
        refused(List.of(OLGAS), Role.ORGANISER, List.of(), "commands-missing");
        refused(List.of(OLGAS), Role.AUDITOR, List.of(new GrantRole(SARA, Role.READER)), "not-for-your-role");
    }

    private static void happens(
            List<InstallationEvent> given, List<InstallationCommand> commands, InstallationEvent... events) {
        when(given, Role.ORGANISER, commands)
                .expectResultMessagePayloadMatching(EffectMatcher.carriedOut())
                .expectEvents((Object[]) events);
    }

    private static void refused(
            List<InstallationEvent> given, Role role, List<InstallationCommand> commands, String code) {
        when(given, role, commands)
                .expectResultMessagePayloadMatching(EffectMatcher.refused(code))
                .expectNoEvents();
    }

    private static ResultValidator<InstallationAggregate> when(
            List<InstallationEvent> given, Role role, List<InstallationCommand> commands) {
        var fixture = new AggregateTestFixture<>(InstallationAggregate.class);
        var executor = given.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(given);
        return executor.when(
                new ChangeInstallation(InstallationId.HOUSE, commands),
                ActorMetadata.of(new Actor(OLGA, "Olga", role)));
    }
}
