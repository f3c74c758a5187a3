package roundtable.queries;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bson.Document;
import org.springframework.context.ApplicationContext;
import roundtable.access.Grant;
import roundtable.access.PersonId;
import roundtable.access.Role;
import roundtable.installation.InstallationId;
import roundtable.installation.event.HouseRoleGranted;
import roundtable.journal.Draft;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.kit.access.Rights;
import roundtable.kit.journal.StoreSettings;
import roundtable.kit.session.SessionCookie;
import roundtable.kit.session.SessionCsrf;
import roundtable.kit.session.Sessions;

/** People whose passwords nobody needs: written into the store, and signed in by it. */
final class TestPeople {
    private TestPeople() {}

    /** The cookie of somebody with that role at the whole installation. */
    static String signIn(ApplicationContext service, String name, String role) {
        grant(service, new PersonId(id(name, role)), Role.of(role));
        return signIn(service, name, new PersonId(id(name, role)));
    }

    /** The cookie of somebody who has the roles that they were granted elsewhere. */
    static String signIn(ApplicationContext service, String name, PersonId person) {
        String id = person.value();
        Document account = new Document("_id", id)
                .append("name", name)
                .append("nameKey", id)
                .append("email", id + "@roundtable.example")
                .append("emailKey", id + "@roundtable.example")
                .append("password", "")
                .append("seen", Date.from(Instant.EPOCH));
        service.getBean(MongoClient.class)
                .getDatabase(service.getBean(StoreSettings.class).database())
                .getCollection("people")
                .replaceOne(Filters.eq("_id", id), account, new ReplaceOptions().upsert(true));
        return SessionCookie.NAME + "="
                + service.getBean(Sessions.class).begin(person, name, "test").token();
    }

    static String id(String name, String role) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + role;
    }

    private static void grant(ApplicationContext service, PersonId person, Role role) {
        Rights rights = service.getBean(Rights.class);
        if (rights.held().contains(new Grant(person, role, null))) {
            return;
        }
        Journal journal = service.getBean(Journal.class);
        String house = InstallationId.HOUSE.toString();
        journal.append(new Draft(
                        house,
                        journal.lastVersion(house) + 1,
                        service.getBean(EventCodec.class).encode(house, List.of(new HouseRoleGranted(person, role))),
                        Instant.EPOCH,
                        "Olga",
                        UUID.randomUUID().toString(),
                        ""))
                .join();
    }

    /** What a page with that cookie says to prove that it is one of ours. */
    static String csrf(String cookie) {
        return SessionCsrf.of(cookie.substring(cookie.indexOf('=') + 1));
    }
}
