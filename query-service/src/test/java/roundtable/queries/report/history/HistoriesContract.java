package roundtable.queries.report.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import roundtable.access.Actor;
import roundtable.access.PersonId;
import roundtable.access.Role;
import roundtable.journal.Draft;
import roundtable.journal.Journal;
import roundtable.journal.JournalClient;
import roundtable.journal.JournalSettings;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.sealing.Sealing;
import roundtable.kit.journal.ApiEvents;
import roundtable.kit.json.WireJson;
import roundtable.queries.TestKeys;
import roundtable.queries.report.Audience;
import roundtable.queries.report.ItemView;
import roundtable.queries.report.RandomReport;
import roundtable.queries.report.ReportHome;
import roundtable.queries.report.ReportStream;
import roundtable.report.ItemId;
import roundtable.report.RedactionReason;
import roundtable.report.ReportId;
import roundtable.report.event.ItemRedacted;

/** Chapters shorten the way to any version and any entry, and never change what is found. */
@Timeout(120)
abstract class HistoriesContract {
    private static final ReportId R = new ReportId("r1");
    private static final String STREAM = R.toString();
    private static final int MANY = 3 * HistoryState.CHAPTER + 77;
    private static final long SEED = 5;

    private final String name = "test-" + UUID.randomUUID();
    private final MongoClient client = JournalClient.connect(uri());
    private final MongoDatabase database = client.getDatabase(name);
    private final Journal journal = Journal.open(client, name, JournalSettings.defaults());
    private final Sealing sealing = TestKeys.sealing(database);
    private final EventCodec codec = ApiEvents.codec(ApiEvents.types().build(), sealing);
    private final ReportHome home = new ReportHome(journal, codec, database, sealing);
    private final AccessLog access = new AccessLog(journal, codec, Clock.systemUTC());
    private final StoredChapters chapters = new StoredChapters(database, sealing);
    private final Written written = Written.random("r1", SEED, MANY);

    @AfterEach
    void stop() {
        access.close();
        home.close();
        journal.close();
        database.drop();
        client.close();
    }

    /** Of the server that holds the database. */
    abstract String uri();

    private Histories fresh() {
        return new Histories(
                home.reports(), new ReportStream(journal, codec), chapters, access, new BoardLog(journal, codec), 4);
    }

    private void append(int from, int to) {
        List<CompletableFuture<?>> pending = new ArrayList<>();
        for (int i = from; i < to; i++) {
            pending.add(journal.append(written.draft(i, STREAM, codec)));
        }
        pending.forEach(CompletableFuture::join);
    }

    private static HistoryState folded(Written written, int version) {
        HistoryState state = new HistoryState();
        for (int i = 0; i <= version; i++) {
            state.evolve(written.events().get(i), written.commit(i), 0);
        }
        return state;
    }

    @Test
    void anyVersionIsAsItWasFromAColdStart() {
        append(0, MANY);
        History.Whole unused = fresh().whole(R);
        for (int version : new int[] {0, 1, 499, 500, 501, 999, 1_000, 1_234, MANY - 1}) {
            HistoryState expected = folded(written, version);
            Histories cold = fresh();
            assertThat(WireJson.write(cold.at(R, version)))
                    .as("seed %d", SEED)
                    .isEqualTo(WireJson.write(expected.view()));
            assertThat(WireJson.write(cold.blame(R, version).items()))
                    .isEqualTo(WireJson.write(expected.end().blame().items()));
        }
    }

    @Test
    void everyVersionIsAsItWasForwardsAndBackwards() {
        append(0, MANY);
        Histories histories = fresh();
        List<String> forwards = new ArrayList<>();
        HistoryState expected = new HistoryState();
        for (int version = 0; version < MANY; version++) {
            expected.evolve(written.events().get(version), written.commit(version), 0);
            forwards.add(WireJson.write(histories.at(R, version)));
            assertThat(forwards.getLast()).as("seed %d", SEED).isEqualTo(WireJson.write(expected.view()));
        }
        for (int version = MANY - 1; version > 0; version -= 97) {
            assertThat(WireJson.write(histories.at(R, version))).isEqualTo(forwards.get(version));
        }
    }

    @Test
    void theRebuiltTrailEqualsTheLiveOne() {
        Histories live = fresh();
        for (int to = 100; to <= 1_500; to += 100) {
            append(to - 100, to);
            History.Whole unused = live.whole(R);
        }
        String followed = WireJson.write(all(live, 40));
        assertThat(WireJson.write(all(fresh(), 200))).as("from chapters").isEqualTo(followed);
        drop("report_chapters", "report_chapter_ends", "report_chapter_entries");
        assertThat(WireJson.write(all(fresh(), 7))).as("from the journal alone").isEqualTo(followed);
    }

    @Test
    void aChapterThatIsLostIsMadeAnew() {
        append(0, MANY);
        String whole = WireJson.write(all(fresh(), 100));
        long middle = fresh().whole(R).spans().get(1).number();
        for (String part : List.of("report_chapter_entries", "report_chapter_ends", "report_chapters")) {
            database.getCollection(part).deleteOne(Filters.eq("_id", R.value() + "/" + middle));
            assertThat(WireJson.write(all(fresh(), 100))).as(part).isEqualTo(whole);
            assertThat(WireJson.write(fresh().at(R, 1_100)))
                    .isEqualTo(WireJson.write(folded(written, 1_100).view()));
            assertThat(database.getCollection(part).countDocuments(Filters.eq("_id", R.value() + "/" + middle)))
                    .as("%s is stored again", part)
                    .isEqualTo(1);
        }
    }

    @Test
    void aLookThatFailsLeavesNothingHalfDone() {
        append(0, MANY);
        AtomicInteger asked = new AtomicInteger();
        ChapterFold failing = new ChapterFold(R, new ReportStream(journal, codec), chapters, () -> {
            if (asked.incrementAndGet() == 3) {
                throw new IllegalStateException("the store is away");
            }
            return home.reports().view(R, -1);
        });
        History history = new History(failing);
        assertThatThrownBy(history::whole).hasMessage("the store is away");
        History.Whole whole = history.whole();
        assertThat(whole.version()).isEqualTo(MANY - 1);
        assertThat(whole).isEqualTo(fresh().whole(R));
    }

    @Test
    void whatWasRedactedIsInNoChapterThatIsStoredAgain() {
        append(0, MANY);
        History.Whole unused = fresh().whole(R);
        ItemId item = new ItemId("i0");
        List<Entry> about = all(fresh(), filter(null, null, Set.of(), item, null, null, null));
        assertThat(about)
                .as("seed %d", SEED)
                .anyMatch(entry -> entry.after() != null && !entry.after().isEmpty());
        journal.append(new Draft(
                        STREAM,
                        MANY,
                        List.of(codec.encode(STREAM, new ItemRedacted(item, RedactionReason.OTHER))),
                        RandomReport.START.plus(Duration.ofDays(1)),
                        "Amina",
                        "redaction",
                        ""))
                .join();
        assertForgotten(item, "before its key is destroyed");
        sealing.forgetter().forget(STREAM, ("item:" + item)::equals, MANY, epoch -> {});
        codec.forgetRecent();
        assertThat(chapters.end(R, chapters.spans(R, MANY).getFirst()))
                .as("what was stored before can't be opened any more")
                .isNull();
        assertForgotten(item, "from the journal");
        assertThat(chapters.end(R, chapters.spans(R, MANY).getFirst()))
                .as("and is stored again")
                .isNotNull();
        assertForgotten(item, "from chapters");
    }

    private void assertForgotten(ItemId item, String when) {
        Histories histories = fresh();
        assertThat(all(histories, filter(null, null, Set.of(), item, null, null, null)))
                .as(when)
                .isNotEmpty()
                .allMatch(entry -> entry.before() == null && entry.after() == null && entry.forgotten() != null);
        for (int version : new int[] {40, 700, 1_200, MANY - 1}) {
            assertThat(itemAt(histories, item, version).text())
                    .as("%s, version %d", when, version)
                    .isNull();
            assertThat(histories.blame(R, version).items())
                    .as("%s, version %d", when, version)
                    .noneMatch(written -> written.itemId().equals(item));
        }
    }

    private static ItemView itemAt(Histories histories, ItemId item, int version) {
        return histories.at(R, version).sections().stream()
                .flatMap(section -> section.items().stream())
                .filter(found -> found.id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyFilterFindsWhatItShould() {
        append(0, MANY);
        Histories histories = fresh();
        List<Entry> all = all(histories, 200);
        Entry any = all.get(all.size() / 2);
        List<TrailFilter> filters = List.of(
                filter("Bo", null, Set.of(), null, null, null, null),
                filter(null, "challenges", Set.of(), null, null, null, null),
                filter(null, null, Set.of(EntryKind.MOVED, EntryKind.REMOVED), null, null, null, null),
                filter(null, null, Set.of(), new ItemId("i0"), null, null, null),
                filter(null, null, Set.of(), null, any.at(), all.get(10).at(), null),
                filter(null, null, Set.of(), null, null, null, "WORD"));
        for (TrailFilter filter : filters) {
            List<Entry> expected = all.stream().filter(filter::takes).toList();
            assertThat(expected).as(filter.toString()).isNotEmpty().hasSizeLessThan(all.size());
            assertThat(all(histories, filter)).as(filter.toString()).isEqualTo(expected);
        }
    }

    @Test
    void whoCameAndWhoTookACopyStandsBetweenTheChanges() {
        append(0, 50);
        access.exported(new Actor(new PersonId("p1"), "Ada", Role.AUDITOR), R, 49, "trail.csv");
        append(50, 60);
        List<Entry> all = all(fresh(), 100);
        Entry copy = all.stream()
                .filter(e -> e.kind() == EntryKind.EXPORTED)
                .findFirst()
                .orElseThrow();
        assertThat(copy.by()).isEqualTo("Ada");
        assertThat(copy.role()).isEqualTo(Role.AUDITOR);
        assertThat(copy.note()).isEqualTo("trail.csv");
        assertThat(copy.version()).isEqualTo(49);
        assertThat(all).extracting(Entry::position).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(all.indexOf(copy)).isPositive().isLessThan(all.size() - 1);
    }

    @Test
    void aVersionIsFoundByItsMoment() {
        append(0, MANY);
        Histories histories = fresh();
        IntStream.of(0, 3, 498, 1_001, MANY - 1).forEach(version -> {
            long found = histories.versionAt(R, written.moments().get(version));
            assertThat(written.moments().get((int) found))
                    .isEqualTo(written.moments().get(version));
            assertThat(found == MANY - 1
                            || written.moments()
                                    .get((int) found + 1)
                                    .isAfter(written.moments().get(version)))
                    .isTrue();
        });
    }

    private static TrailFilter filter(
            @Nullable String by,
            @Nullable String section,
            Set<EntryKind> kinds,
            @Nullable ItemId item,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable String text) {
        return new TrailFilter(Long.MAX_VALUE, 50, by, section, kinds, item, since, until, text);
    }

    private List<Entry> all(Histories histories, int limit) {
        return all(histories, new TrailFilter(Long.MAX_VALUE, limit, null, null, Set.of(), null, null, null, null));
    }

    private List<Entry> all(Histories histories, TrailFilter filter) {
        List<Entry> all = new ArrayList<>();
        TrailFilter page = filter;
        while (true) {
            TrailView view = histories.page(R, page, Audience.EDITORS);
            all.addAll(view.entries());
            if (view.next() == null) {
                return all;
            }
            assertThat(view.entries()).hasSize(filter.limit());
            page = new TrailFilter(
                    view.next(),
                    filter.limit(),
                    filter.by(),
                    filter.section(),
                    filter.kinds(),
                    filter.item(),
                    filter.since(),
                    filter.until(),
                    filter.text());
        }
    }

    private void drop(String... collections) {
        for (String name : collections) {
            assertThat(database.getCollection(name).deleteMany(new Document()).getDeletedCount())
                    .isPositive();
        }
    }
}
