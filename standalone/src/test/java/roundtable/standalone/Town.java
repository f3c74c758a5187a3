package roundtable.standalone;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import roundtable.cli.client.Guests;
import roundtable.cli.client.Product;

/** The people of the installation that was started last, over its restarts. */
final class Town {
    private static final Pattern LINK = Pattern.compile("Set Roundtable up at (http\\S+/join#\\S+)");

    /** The role by which strangers come in. */
    static final String STRANGER = "reader";

    private static @Nullable Guests guests;
    private static String link = "";

    private Town() {}

    /** Takes note of a line that a product said: with a new link there is nobody yet. */
    static synchronized void heard(String line) {
        Matcher matcher = LINK.matcher(line);
        if (matcher.find()) {
            link = matcher.group(1);
            guests = null;
        }
    }

    /** Commands are taken there from now on. */
    static synchronized void at(String url) {
        Guests known = guests;
        if (known != null) {
            guests = known.at(url);
        }
    }

    static synchronized Guests guests() {
        Guests known = guests;
        if (known == null) {
            known = Guests.openedBy(link);
            guests = known;
        }
        return known;
    }

    /** Takes the role away by which somebody came in, so that they have none anywhere. */
    static void makeStranger(String url, String person) {
        Product.at(url, Town::guests)
                .own()
                .post(
                        "installations/house",
                        "stranger-" + UUID.randomUUID(),
                        List.of(Map.of("type", "revoke-role", "person", person, "role", STRANGER)));
    }
}
