package roundtable.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import roundtable.journal.StoredEvent;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.sealing.Sealing;
import roundtable.journal.vault.LocalKeystore;
import roundtable.kit.journal.ApiEvents;

/**
 * The product is killed again and again while names are asked for, approved, withdrawn and redacted at random. At the end
 * exactly those with leave can be read, in every view and in what is stored.
 */
@Timeout(180)
class NamesAfterCrashesTest {
    private static final int LIVES = 3;
    private static final int STEPS = 25;
    private static final int QUOTES = 5;
    private static final Pattern NAME = Pattern.compile("Name\\d+x");

    @TempDir
    Path folder;

    private final int[] attributions = new int[QUOTES];
    private final Map<Integer, String> pending = new HashMap<>();
    private final Map<Integer, String> approved = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private int number;

    @Test
    void exactlyTheNamesWithLeaveCanBeRead() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        try {
            for (int life = 0; life < LIVES; life++) {
                liveAndDie(random, life == 0);
            }
            try (OneProcess product = OneProcess.in(folder.resolve("data"), TestKeys.FILE)) {
                check(product);
            }
            StoredReport.in(
                    folder.resolve("data"),
                    database -> assertThat(names(opened(database))).isEqualTo(expected(true)));
        } catch (Exception | AssertionError broken) {
            throw new AssertionError("failed with -Dseed=" + seed + " after " + asked, broken);
        }
    }

    private void liveAndDie(Random random, boolean first) throws Exception {
        try (Processes processes = new Processes()) {
            String url = processes.start(
                    RoundtableApplication.class.getName(),
                    "Roundtable is at ",
                    "--server.port=0",
                    "--roundtable.data=" + folder.resolve("data"));
            Caller ada = new Caller(url, "Ada", "rapporteur");
            if (first) {
                ada.openReport("r1", "Words");
                for (int quote = 0; quote < QUOTES; quote++) {
                    done(
                            ada,
                            "{\"type\":\"add-quote\",\"itemId\":\"q" + quote
                                    + "\",\"section\":\"only\",\"text\":\"t\"}");
                }
            }
            for (int step = 0; step < STEPS; step++) {
                step(ada, random);
            }
            processes.newest().process().destroyForcibly().waitFor();
        }
    }

    private void step(Caller ada, Random random) {
        int quote = random.nextInt(QUOTES);
        String to = "\"itemId\":\"q" + quote + "\"";
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> {
                String name = "Name" + number + "x";
                if (done(
                        ada,
                        "{\"type\":\"request-attribution\"," + to + ",\"attribution\":" + (attributions[quote] + 1)
                                + ",\"speaker\":\"" + name
                                + "\",\"affiliation\":\"\",\"how\":\"\"}")) {
                    attributions[quote]++;
                    pending.put(quote, name);
                }
            }
            case 3, 4 -> {
                if (done(
                        ada,
                        "{\"type\":\"approve-attribution\"," + to + ",\"speaker\":\"" + pending.get(quote)
                                + "\",\"attribution\":" + attributions[quote]
                                + ",\"approvedBy\":\"She\",\"how\":\"\",\"on\":\"2026-05-22\"}")) {
                    approved.put(quote, Objects.requireNonNull(pending.remove(quote)));
                }
            }
            case 5, 6 -> {
                if (done(ada, "{\"type\":\"mark-quote-anonymous\"," + to + "}")) {
                    pending.remove(quote);
                    approved.remove(quote);
                }
            }
            default -> {
                if (quote == 0 && done(ada, "{\"type\":\"redact-item\"," + to + ",\"reason\":\"asked-to\"}")) {
                    pending.remove(quote);
                    approved.remove(quote);
                }
            }
        }
    }

    /** Whether it was acknowledged; else it was refused, and nothing happened. */
    private boolean done(Caller ada, String command) {
        HttpResponse<String> answer = ada.command("reports/r1", "c" + number++, command);
        asked.add(answer.statusCode() + " " + command);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 409);
        return answer.statusCode() == 200;
    }

    private void check(OneProcess product) {
        Caller ada = new Caller(product.commands(), "Ada", "rapporteur");
        while (unfinished(ada)) {
            Thread.onSpinWait();
        }
        for (String role : List.of("rapporteur", "note-taker", "organiser", "chair", "auditor", "reader")) {
            Caller reader = new Caller(product.queries(), "Reader", role);
            boolean edits = role.equals("rapporteur") || role.equals("note-taker");
            String view = reader.get("/api/reports/r1").body();
            assertThat(names(view)).as(role).isEqualTo(expected(edits));
            assertThat(reader.get("/api/reports/r1?rebuilt=true").body()).isEqualTo(view);
        }
    }

    /** Whether a version comes within the patience of the server. */
    private static boolean unfinished(Caller ada) {
        String body = ada.get("/api/reports/r1").body();
        int from = body.indexOf("\"version\":") + "\"version\":".length();
        long version = Long.parseLong(body.substring(from, body.indexOf(',', from)));
        return ada.get("/api/reports/r1?atLeast=" + (version + 1)).statusCode() == 200;
    }

    private Set<String> expected(boolean edits) {
        Set<String> names = new TreeSet<>(approved.values());
        if (edits) {
            names.addAll(pending.values());
        }
        return names;
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All events with all that the rings and the keystore of now open. */
    private static String opened(MongoDatabase database) {
        EventCodec codec =
                ApiEvents.codec(ApiEvents.types().build(), new Sealing(database, LocalKeystore.open(TestKeys.FILE)));
        StringBuilder all = new StringBuilder();
        for (Document commit : StoredReport.commits(database)) {
            for (Document event : commit.getList("events", Document.class)) {
                StoredEvent stored =
                        new StoredEvent(event.getString("type"), event.getInteger("rev"), event.getString("payload"));
                all.append(codec.decode(commit.getString("stream"), stored));
            }
        }
        return all.toString();
    }
}
