package roundtable.commands.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behind a proxy that speaks https with browsers, and says so. */
class HttpsTest {
    private static final String SESSION = "__Host-roundtable-session";

    @TempDir
    Path data;

    @Test
    void cookiesAreBoundToTheHostAndToHttps() {
        try (House house = new House(data, "--roundtable.proxies=127.0.0.1")) {
            Visit olga = house.visit("X-Forwarded-Proto", "https");

            Visit.Answer joined = olga.join(house.firstToken(), "Olga");

            assertThat(joined.status()).isEqualTo(201);
            assertThat(joined.cookies())
                    .anySatisfy(cookie -> assertThat(cookie)
                            .startsWith(SESSION + "=")
                            .contains("Secure", "HttpOnly", "Path=/")
                            .doesNotContain("Domain"))
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
            assertThat(joined.response().headers().firstValue("Strict-Transport-Security"))
                    .isPresent();
            assertThat(olga.get("/api/session").status()).isEqualTo(200);
        }
    }

    /** Else anybody on the network could plant a session by a name that https alone may set. */
    @Test
    void overHttpsAPlainCookieIsNoSession() {
        try (House house = new House(data, "--roundtable.proxies=127.0.0.1")) {
            Visit olga = house.organiser();
            assertThat(olga.get("/api/session").status()).isEqualTo(200);

            Visit planted = house.visit("X-Forwarded-Proto", "https");
            planted.cookies.putAll(olga.cookies);

            assertThat(planted.get("/api/session").status()).isEqualTo(401);
        }
    }
}
