package roundtable.cli.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * People whom an organiser asks in, for a verb to write in their names: each joins by an invitation, or, where they came in
 * an earlier run, by a link that sets their password anew.
 */
public final class Guests {
    private static final String DOMAIN = "@guests.roundtable.example";

    private final HttpClient http;
    private final URI url;
    private final String password;
    private final Badge organiser;
    private final Map<String, Badge> badges;

    private Guests(HttpClient http, URI url, String password, Badge organiser, Map<String, Badge> badges) {
        this.http = http;
        this.url = url;
        this.password = password;
        this.organiser = organiser;
        this.badges = badges;
    }

    /** Comes in by an organiser's link. */
    public static Guests openedBy(String link) {
        int hash = link.indexOf("/join#");
        if (hash < 0) {
            throw new Failure("\"" + link + "\" is no link to join by; it looks like http://localhost:8080/join#…");
        }
        HttpClient http = client();
        URI url = URI.create(link.substring(0, hash));
        String name = "Organiser " + UUID.randomUUID().toString().substring(0, 8);
        String password = UUID.randomUUID().toString();
        Map<String, String> join = Map.of(
                "token",
                link.substring(hash + "/join#".length()),
                "name",
                name,
                "email",
                email(name, "organiser"),
                "password",
                password);
        Badge organiser = badge(url, post(http, url, Badge.NONE, "/api/join", join));
        return new Guests(http, url, password, organiser, new HashMap<>());
    }

    /** Signs in as an organiser. */
    public static Guests of(String address, String email, String password) {
        HttpClient http = client();
        URI url = URI.create(address);
        Badge organiser =
                badge(url, post(http, url, Badge.NONE, "/api/session", Map.of("email", email, "password", password)));
        return new Guests(http, url, UUID.randomUUID().toString(), organiser, new HashMap<>());
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** The same people, of a product on the same database at another address. */
    public Guests at(String address) {
        return new Guests(http, URI.create(address), password, organiser, badges);
    }

    /** The same organiser, who asks everybody in anew: where the database is older than their sessions. */
    public Guests anew() {
        return new Guests(http, url, password, organiser, new HashMap<>());
    }

    /** Somebody's header {@code Cookie}. */
    public String cookie(String name, String role) {
        return badge(name, role).cookie();
    }

    /** Somebody's header {@code X-XSRF-TOKEN}. */
    public String csrf(String name, String role) {
        return badge(name, role).csrf();
    }

    /** Somebody's id. */
    public String person(String name, String role) {
        return badge(name, role).person();
    }

    /** A link by which somebody else becomes an organiser. */
    public String linkForAnOrganiser() {
        return invite(Seat.everywhere("organiser")).path("link").asString();
    }

    Badge organiser() {
        return organiser;
    }

    private Badge badge(String name, String role) {
        return badge(name, Seat.everywhere(role));
    }

    synchronized Badge badge(String name, Seat seat) {
        return badges.computeIfAbsent(name + "/" + seat, who -> come(name, seat));
    }

    private Badge come(String name, Seat seat) {
        String role = seat.role();
        String email = email(name, role);
        JsonNode people = Json.read(
                Http.send(http, url, request(organiser, "/api/people").GET()).body());
        boolean named = false;
        for (JsonNode person : people.path("people")) {
            if (person.path("email").asString().equals(email)) {
                Badge known = comeAgain(person.path("id").asString());
                return badge(url, post(http, url, known, "/api/join", Map.of("token", token(invite(seat)))));
            }
            named = named || person.path("name").asString().equalsIgnoreCase(name);
        }
        Map<String, String> join = Map.of(
                "token",
                token(invite(seat)),
                "name",
                named ? name + " (" + role + ")" : name,
                "email",
                email,
                "password",
                password);
        return badge(url, post(http, url, Badge.NONE, "/api/join", join));
    }

    private Badge comeAgain(String id) {
        JsonNode made = Json.read(post(http, url, organiser, "/api/people/" + id + "/recovery", Map.of())
                .body());
        return badge(url, post(http, url, Badge.NONE, "/api/join", Map.of("token", token(made), "password", password)));
    }

    private JsonNode invite(Seat seat) {
        return Json.read(post(http, url, organiser, "/api/invitations", seat.invitation())
                .body());
    }

    private static String token(JsonNode made) {
        String link = made.path("link").asString();
        return link.substring(link.indexOf('#') + 1);
    }

    private static String email(String name, String role) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", ".");
        return plain + "." + role + DOMAIN;
    }

    private HttpRequest.Builder request(Badge by, String path) {
        return by.on(HttpRequest.newBuilder(url.resolve(path)));
    }

    private static HttpResponse<String> post(
            HttpClient http, URI url, Badge by, String path, Map<String, String> body) {
        HttpRequest.Builder request = by.on(HttpRequest.newBuilder(url.resolve(path)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body)));
        return Http.send(http, url, request);
    }

    private static Badge badge(URI url, HttpResponse<String> answer) {
        return Badge.in(answer).orElseThrow(() -> new Failure("What answers at " + url + " is not Roundtable."));
    }
}
