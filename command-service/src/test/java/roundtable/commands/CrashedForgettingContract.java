package roundtable.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import roundtable.journal.Commit;
import roundtable.journal.HashChain;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.sealing.Sealing;
import roundtable.journal.vault.KeyVault;
import roundtable.proof.Hash;
import roundtable.report.event.KeyDestroyed;

/**
 * The process ends in the middle of forgetting, again and again on one database, each time at another point and in a new
 * report. Whoever starts next finishes what was begun.
 */
@Timeout(300)
abstract class CrashedForgettingContract {
    @TempDir
    Path folder;

    /** A MongoDB; empty for the embedded server. */
    abstract String mongodb();

    /** Name of the database there. */
    abstract String database();

    /** Where the process ends, in this order. */
    abstract List<String> points();

    /** Between any two steps: nothing lies between the end of one and the start of the next. */
    static List<String> betweenAnyTwoSteps() {
        return Stream.of(ForgettingStep.values())
                .filter(step -> step != ForgettingStep.RING_CLEANED)
                .map(Halt::after)
                .toList();
    }

    @Test
    void whoeverStartsNextFinishesIt() throws Exception {
        List<String> reports = new ArrayList<>();
        Set<String> everyEpoch = new HashSet<>();
        for (String point : points()) {
            String report = point.replace(' ', '-').replace('_', '-').toLowerCase(Locale.ROOT);
            assertThat(runUntilItEnds(point, report, reports)).as(point).isEqualTo(Halt.STATUS);
            reports.add(report);
            everyEpoch.addAll(epochs());
        }
        try (RunningService service = new RunningService(folder.resolve("data"), settings())) {
            String ada = service.signIn("rapporteur");
            reports.forEach(report -> HaltedService.forget(service, ada, report));
            service.awaitEvents("key-destroyed", HaltedService.FORGOTTEN_EACH * reports.size());
            service.awaitRings();
            reports.forEach(report -> isForgotten(service, report));
            oldEpochsAreGone(service, everyEpoch, reports.size());
            chainHolds(service.journal());
        }
    }

    private String[] settings() {
        String keys = "--roundtable.keys=" + folder.resolve("keystore");
        return mongodb().isEmpty()
                ? new String[] {keys}
                : new String[] {keys, "--roundtable.mongodb-uri=" + mongodb(), "--roundtable.database=" + database()};
    }

    private int runUntilItEnds(String point, String report, List<String> before) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Daxoniq.update-checker.disabled=true",
                "-Droundtable.database=" + database(),
                "-cp",
                System.getProperty("java.class.path"),
                HaltedService.class.getName(),
                point,
                report,
                folder.resolve("data").toString(),
                folder.resolve("keystore").toString(),
                mongodb()));
        command.addAll(before);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(report + ".log").toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(point).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Those of all rings as they are stored after the end of a process. */
    private Set<String> epochs() {
        Set<String> epochs = new HashSet<>();
        inDatabase(database -> rings(database).forEach(ring -> {
            epochs.add(ring.getString("epoch"));
            epochs.addAll(ring.getList("retiring", String.class));
        }));
        return epochs;
    }

    abstract void inDatabase(Consumer<MongoDatabase> work);

    static List<Document> rings(MongoDatabase database) {
        return database.getCollection("key_rings").find().into(new ArrayList<>());
    }

    private static void isForgotten(RunningService service, String report) {
        EventCodec codec = service.bean(EventCodec.class);
        String stream = "report:" + report;
        codec.forgetRecent();
        service.bean(Sealing.class).drop(stream);
        List<Object> events = service.journal().stream(stream, 0, 100).stream()
                .flatMap(commit -> commit.events().stream())
                .map(event -> codec.decode(stream, event))
                .toList();
        assertThat(events.toString())
                .as(report)
                .doesNotContain("gone of")
                .contains("kept of " + report, "said in " + report);
        List<String> destroyed = events.stream()
                .filter(KeyDestroyed.class::isInstance)
                .map(event -> ((KeyDestroyed) event).epoch())
                .toList();
        assertThat(destroyed).as(report).hasSize(HaltedService.FORGOTTEN_EACH).doesNotHaveDuplicates();
        assertThat(destroyed).as(report).noneMatch(service.bean(KeyVault.class)::knows);
    }

    /** Whatever any ring was ever sealed with and is not now. An epoch that never was in a ring opens nothing. */
    private static void oldEpochsAreGone(RunningService service, Set<String> everyEpoch, int reports) {
        KeyVault vault = service.bean(KeyVault.class);
        List<Document> rings = rings(service.bean(MongoClient.class).getDatabase(service.database()));
        List<String> now = rings.stream().map(ring -> ring.getString("epoch")).toList();
        assertThat(now).hasSize(reports).doesNotHaveDuplicates().allMatch(vault::knows);
        assertThat(rings)
                .allSatisfy(ring ->
                        assertThat(ring.getList("retiring", String.class)).isEmpty());
        everyEpoch.removeAll(now);
        assertThat(everyEpoch).isNotEmpty().noneMatch(vault::knows);
    }

    private static void chainHolds(Journal journal) {
        Map<String, Hash> last = new HashMap<>();
        long number = 0;
        for (List<Commit> some = journal.read(0, 100); !some.isEmpty(); some = journal.read(number, 100)) {
            for (Commit commit : some) {
                assertThat(HashChain.verifies(commit, last.getOrDefault(commit.stream(), Hash.ZERO)))
                        .as("commit %d", commit.number())
                        .isTrue();
                last.put(commit.stream(), commit.hash());
                number = commit.number();
            }
        }
        assertThat(number).isPositive();
    }
}
