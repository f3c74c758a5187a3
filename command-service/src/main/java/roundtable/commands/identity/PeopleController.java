package roundtable.commands.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.PersonId;
import roundtable.kit.session.Sessions;
import roundtable.kit.session.Visitor;

/** Who there is, for organisers. */
@RestController
final class PeopleController {
    private final People people;
    private final Sessions sessions;
    private final Authority authority;
    private final Inviting inviting;
    private final Links links;

    PeopleController(People people, Sessions sessions, Authority authority, Inviting inviting, Links links) {
        this.people = people;
        this.sessions = sessions;
        this.authority = authority;
        this.inviting = inviting;
        this.links = links;
    }

    record Shown(String id, String name, String email, List<HeldRole> roles, Instant lastSeenAt) {}

    record AllPeople(List<Shown> people) {}

    record Recovery(String link, Instant expiresAt) {}

    @GetMapping("/api/people")
    AllPeople all(@RequestParam(required = false) @Nullable String conferenceId, Visitor visitor) {
        authority.requireOrganiser(visitor, conferenceId);
        return new AllPeople(people.all().stream()
                .filter(person -> conferenceId == null || authority.isAt(person.id(), conferenceId))
                .map(person -> shown(person, visitor))
                .toList());
    }

    private Shown shown(Person person, Visitor visitor) {
        return new Shown(
                person.id().value(),
                person.name(),
                person.email(),
                authority.rolesOf(person.id(), visitor),
                sessions.lastUse(person.id()).orElse(person.seenAt()));
    }

    @PostMapping("/api/people/{id}/recovery")
    Recovery recover(@PathVariable String id, Visitor visitor) {
        PersonId wanted = new PersonId(id);
        authority.requireOver(visitor, wanted);
        Person person = people.byId(wanted).orElseThrow(() -> IdentityRefusal.refused(IdentityRefusal.PERSON_UNKNOWN));
        Inviting.Made made = inviting.recover(person, visitor);
        return new Recovery(links.of(made.token()), made.invitation().expiresAt());
    }
}
