package roundtable.cli.forget;

import roundtable.cli.client.Json;
import roundtable.cli.client.Product;
import roundtable.cli.client.Session;

/**
 * What is shown, compared with what the log gives anew.
 *
 * @param equal whether they are equal, byte for byte, for every role
 * @param survives whether what was not to be forgotten is there, and can still be read
 */
record Comparison(boolean equal, boolean survives) {
    static Comparison of(Product product, String reportId) {
        boolean equal = true;
        boolean survives = true;
        for (String role : Room.ROLES) {
            Session session = product.signIn("One " + role, role);
            String shown = session.getBody("/api/reports/" + reportId);
            equal &= shown.equals(session.getBody("/api/reports/" + reportId + "?rebuilt=true"));
            survives &= Items.find(Json.read(shown), Writing.SURVIVOR)
                    .path("text")
                    .asString("")
                    .startsWith(Writing.STAYS);
        }
        return new Comparison(equal, survives);
    }
}
