package roundtable.commands.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.access.Actor;
import roundtable.access.Grant;
import roundtable.access.PersonId;
import roundtable.access.Right;
import roundtable.access.Role;
import roundtable.commands.dispatch.CommandService;
import roundtable.commands.dispatch.CommandTarget;
import roundtable.commands.dispatch.Request;
import roundtable.conference.ConferenceId;
import roundtable.installation.InstallationId;
import roundtable.kit.access.Rights;
import roundtable.kit.json.WireJson;
import roundtable.kit.session.Visitor;
import roundtable.refusal.RefusedException;

/** Who may ask others in, judged as everything else is; and the role that comes of it, which is granted by a command. */
final class Authority {
    /** In whose name the first organiser becomes one: nobody was there to invite them. */
    static final String NAME = "Roundtable";

    private static final Actor PRODUCT = new Actor(new PersonId("roundtable"), NAME, Role.ORGANISER);

    private final Rights rights;
    private final People people;
    private final CommandService commands;
    private final Map<String, CommandTarget> targets;

    Authority(Rights rights, People people, CommandService commands, List<CommandTarget> targets) {
        this.rights = rights;
        this.people = people;
        this.commands = commands;
        this.targets = targets.stream().collect(Collectors.toMap(CommandTarget::kind, Function.identity()));
    }

    /** Whether the installation has somebody who can ask others in. */
    boolean hasOrganiser() {
        return rights.held().stream().anyMatch(grant -> grant.role() == Role.ORGANISER);
    }

    /** Whether whoever sent an invitation may still do so. */
    boolean stands(Invitation invitation) {
        PersonId by = invitation.by();
        if (by == null) {
            return true;
        }
        try {
            PersonId recovered = invitation.person();
            if (recovered == null) {
                requireOrganiser(visitor(by), invitation.conferenceId());
            } else {
                requireOver(visitor(by), recovered);
            }
            return true;
        } catch (RefusedException noLonger) {
            return false;
        }
    }

    /** Gives somebody who came in the role to which they were invited, in the name of who invited them. */
    void grant(Invitation invitation, PersonId person) {
        String conference = invitation.conferenceId();
        Map<String, @Nullable Object> command = new LinkedHashMap<>();
        command.put("type", "grant-role");
        command.put("person", person.value());
        command.put("role", invitation.role().code());
        if (conference != null) {
            command.put("reportId", invitation.reportId());
        }
        Request request =
                new Request(UUID.randomUUID().toString(), WireJson.mapper().valueToTree(List.of(command)));
        String id = conference == null ? InstallationId.HOUSE.value() : conference;
        CommandTarget target = Objects.requireNonNull(targets.get(conference == null ? "installation" : "conference"));
        if (invitation.by() == null) {
            commands.dispatchFor(target, id, request, PRODUCT);
        } else {
            commands.dispatch(target, id, request, visitor(invitation.by()));
        }
        if (conference != null) {
            people.noteConference(person, conference);
        }
    }

    private Visitor visitor(PersonId person) {
        String name = people.byId(person).map(Person::name).orElse("");
        return new Visitor(person, name, "invitation");
    }

    /** All that somebody holds, on the installation first. */
    List<HeldRole> rolesOf(PersonId person) {
        List<HeldRole> held = new ArrayList<>();
        add(held, rights.held(), person, null);
        for (String id : people.conferencesOf(person)) {
            ConferenceId conference = new ConferenceId(id);
            add(held, rights.held(conference), person, conference);
        }
        return held;
    }

    private static void add(
            List<HeldRole> held, List<Grant> grants, PersonId person, @Nullable ConferenceId conference) {
        grants.stream()
                .filter(grant -> grant.person().equals(person))
                .forEach(grant -> held.add(HeldRole.of(grant, conference)));
    }

    /** Refuses whoever is no organiser there; of the whole installation where the conference is null. */
    void requireOrganiser(Visitor visitor, @Nullable String conferenceId) {
        if (conferenceId == null) {
            rights.require(visitor, Right.GRANT);
        } else {
            rights.require(visitor, Right.GRANT, new ConferenceId(conferenceId));
        }
    }

    /** Refuses whoever may not set somebody's password anew: they organise every place where that person is somebody. */
    void requireOver(Visitor visitor, PersonId person) {
        List<HeldRole> held = rolesOf(person);
        if (held.isEmpty()) {
            requireOrganiser(visitor, null);
        }
        held.forEach(role -> requireOrganiser(visitor, role.conferenceId()));
    }

    /** What somebody holds, as far as the visitor may know of the conferences that it is in. */
    List<HeldRole> rolesOf(PersonId person, Visitor visitor) {
        return rolesOf(person).stream()
                .filter(role ->
                        role.conferenceId() == null || rights.mayKnow(visitor, new ConferenceId(role.conferenceId())))
                .toList();
    }

    /** Whether somebody is anybody at a conference, be it because they are so everywhere. */
    boolean isAt(PersonId person, String conferenceId) {
        return holds(rights.held(), person) || holds(rights.held(new ConferenceId(conferenceId)), person);
    }

    private static boolean holds(List<Grant> grants, PersonId person) {
        return grants.stream().anyMatch(grant -> grant.person().equals(person));
    }
}
