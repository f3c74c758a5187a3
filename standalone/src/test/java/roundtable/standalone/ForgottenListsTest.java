package roundtable.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A list of participants is forgotten when another takes its place; the one that takes it is not. */
@Timeout(120)
class ForgottenListsTest {
    @TempDir
    Path folder;

    /** Both lists have their keys before the first of them is dealt with. */
    @Test
    void ofTwoListsInOneRequestTheLaterStays() {
        try (Installation product = OneProcess.in(folder)) {
            Caller organiser = new Caller(product.commands(), "Ada", "organiser");
            organiser.openReport("r1", "Words");

            assertThat(organiser
                            .command("reports/r1", "lists", list("Amina Diallo"), list("Omar Haddad"))
                            .statusCode())
                    .isEqualTo(200);

            // opened, two lists, the key of the first destroyed
            assertThat(organiser.get("/api/reports/r1?atLeast=3").statusCode()).isEqualTo(200);
            String rebuilt = organiser.get("/api/reports/r1?rebuilt=true").body();
            assertThat(rebuilt).contains("Omar Haddad").doesNotContain("Amina Diallo");
            assertThat(organiser.get("/api/reports/r1").body()).isEqualTo(rebuilt);
        }
    }

    private static String list(String name) {
        return "{\"type\":\"give-participants\",\"participants\":[{\"name\":\"" + name + "\",\"affiliation\":\"\"}]}";
    }
}
