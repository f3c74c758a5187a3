package roundtable.journal.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysMainTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String keys = "";

    @BeforeEach
    void create() {
        keys = folder.resolve("keys").toString();
        try (LocalKeystore vault = LocalKeystore.create(Path.of(keys))) {
            vault.createEpoch();
        }
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        try (LocalKeystore vault = LocalKeystore.open(Path.of(keys))) {
            Clock later = Clock.fixed(vault.status().masterMade().plus(Duration.ofDays(3)), ZoneOffset.UTC);
            return KeysMain.run(List.of(arguments), print(out), print(err), later);
        }
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    @Test
    void statusSaysWhatIsThere() {
        assertThat(run("status", "--keys", keys)).isZero();
        try (LocalKeystore vault = LocalKeystore.open(Path.of(keys))) {
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains("path    " + vault.path(), "id      " + vault.id(), "kind    local", "epochs  1")
                    .contains("master  version 1, made ", ", 3 days ago");
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void rotateMakesANewMasterKey() {
        assertThat(run("--keys", keys, "rotate")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("master  version 2");
    }

    @Test
    void backupCopiesAndWarnsAndOverwritesNothing() {
        String target = folder.resolve("copy").toString();
        assertThat(run("backup", target, "--keys", keys)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(target, "What is shredded later stays readable", "destroy the backups made before it");
        assertThat(Path.of(target)).hasSameBinaryContentAs(Path.of(keys));

        assertThat(run("backup", target, "--keys", keys)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("already something at " + target);
    }

    @Test
    void misuseEndsWithTwoAndTheUsage() {
        for (String[] wrong : new String[][] {
            {},
            {"status"},
            {"status", "--keys"},
            {"--keys", keys},
            {"destroy", "--keys", keys},
            {"status", "more", "--keys", keys},
            {"backup", "--keys", keys},
            {"backup", "a", "b", "--keys", keys}
        }) {
            assertThat(run(wrong)).as(String.join(" ", wrong)).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains(KeysMain.USAGE);
            assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        }
    }

    @Test
    void whatCannotBeDoneEndsWithOneAndASentence() {
        String missing = folder.resolve("missing").toString();
        assertThat(run("status", "--keys", missing)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no keystore at " + missing);
        assertThat(Path.of(missing)).doesNotExist();
    }
}
