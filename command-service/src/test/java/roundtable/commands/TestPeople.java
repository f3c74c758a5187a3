package roundtable.commands;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.springframework.context.ApplicationContext;
import roundtable.access.Actor;
import roundtable.access.PersonId;
import roundtable.access.Role;
import roundtable.commands.dispatch.CommandService;
import roundtable.commands.dispatch.CommandTarget;
import roundtable.commands.dispatch.Request;
import roundtable.installation.InstallationId;
import roundtable.kit.journal.StoreSettings;
import roundtable.kit.json.WireJson;
import roundtable.kit.session.SessionCookie;
import roundtable.kit.session.SessionCsrf;
import roundtable.kit.session.Sessions;

/** People whose passwords nobody needs: written into the store, and signed in by it. */
final class TestPeople {
    private TestPeople() {}

    /** The cookie of somebody with that role at the whole installation. */
    static String signIn(ApplicationContext service, String name, String role) {
        String id = id(name, role);
        Document person = new Document("_id", id)
                .append("name", name)
                .append("nameKey", id)
                .append("email", id + "@roundtable.example")
                .append("emailKey", id + "@roundtable.example")
                .append("password", "")
                .append("seen", Date.from(Instant.EPOCH));
        service.getBean(MongoClient.class)
                .getDatabase(service.getBean(StoreSettings.class).database())
                .getCollection("people")
                .replaceOne(Filters.eq("_id", id), person, new ReplaceOptions().upsert(true));
        grant(service, id, role);
        return SessionCookie.NAME + "="
                + service.getBean(Sessions.class)
                        .begin(new PersonId(id), name, "test")
                        .token();
    }

    static String id(String name, String role) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + role;
    }

    private static void grant(ApplicationContext service, String person, String role) {
        CommandTarget installation = service.getBeansOfType(CommandTarget.class).values().stream()
                .filter(target -> target.kind().equals("installation"))
                .findFirst()
                .orElseThrow();
        Map<String, String> command = Map.of("type", "grant-role", "person", person, "role", role);
        service.getBean(CommandService.class)
                .dispatchFor(
                        installation,
                        InstallationId.HOUSE.value(),
                        new Request(
                                UUID.randomUUID().toString(), WireJson.mapper().valueToTree(List.of(command))),
                        new Actor(new PersonId("olga"), "Olga", Role.ORGANISER));
    }

    /** What a page with that cookie says to prove that it is one of ours. */
    static String csrf(String cookie) {
        return SessionCsrf.of(cookie.substring(cookie.indexOf('=') + 1));
    }
}
