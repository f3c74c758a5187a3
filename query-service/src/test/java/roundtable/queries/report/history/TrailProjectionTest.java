package roundtable.queries.report.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.queries.report.RandomReport;
import roundtable.report.ItemId;
import roundtable.report.RedactionReason;
import roundtable.report.Tag;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.ItemMoved;
import roundtable.report.event.ItemRedacted;
import roundtable.report.event.ItemRemoved;
import roundtable.report.event.ItemRestored;
import roundtable.report.event.ItemTagged;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.SectionFinalised;
import roundtable.report.event.TextEdited;
import roundtable.text.ChangeSet;

final class TrailProjectionTest {
    private static final Author AMINA = Written.PEOPLE.get(0);
    private static final Author BO = Written.PEOPLE.get(1);
    private static final ItemId A = new ItemId("a");
    private static final ItemId B = new ItemId("b");

    private final List<ReportEvent> events = new ArrayList<>();
    private final List<Author> authors = new ArrayList<>();
    private final List<Instant> moments = new ArrayList<>();
    private final Map<ItemId, String> texts = new HashMap<>();
    private final Map<ItemId, Long> revisions = new HashMap<>();
    private Instant now = RandomReport.START;

    TrailProjectionTest() {
        happens(AMINA, RandomReport.opening("r"));
        texts.put(A, "");
        texts.put(B, "");
        happens(AMINA, new BulletAdded(A, "summary", null, ""));
        happens(AMINA, new BulletAdded(B, "summary", A, ""));
    }

    @Test
    void whatOnePersonTypesComesTogether() {
        types(AMINA, A, "Climate ");
        types(AMINA, A, "finance");
        assertThat(typed()).containsExactly("Amina a 2 |Climate finance");
    }

    @Test
    void aPauseEndsABurst() {
        types(AMINA, A, "a");
        now = now.plus(Burst.PAUSE);
        types(AMINA, A, "b");
        now = now.plus(Burst.PAUSE).plus(Duration.ofMillis(1));
        types(AMINA, A, "c");
        assertThat(typed()).containsExactly("Amina a 2 |ab", "Amina a 1 ab|abc");
    }

    @Test
    void anotherPersonInTheSameItemEndsIt() {
        types(AMINA, A, "a");
        types(BO, A, "b");
        types(AMINA, A, "c");
        assertThat(typed()).containsExactly("Amina a 1 |a", "Bo a 1 a|ab", "Amina a 1 ab|abc");
    }

    @Test
    void twoWhoTypeInDifferentItemsDoNotDisturbEachOther() {
        types(AMINA, A, "a");
        types(BO, B, "x");
        types(AMINA, A, "b");
        types(BO, B, "y");
        assertThat(typed()).containsExactly("Amina a 2 |ab", "Bo b 2 |xy");
    }

    @Test
    void whoeverTurnsToSomethingElseBeginsANewOne() {
        types(AMINA, A, "a");
        types(AMINA, B, "x");
        types(AMINA, A, "b");
        assertThat(typed()).containsExactly("Amina a 1 |a", "Amina b 1 |x", "Amina a 1 a|ab");
    }

    @Test
    void anotherKindOfChangeOfTheItemOrTheReportEndsIt() {
        types(AMINA, A, "a");
        happens(BO, new ItemTagged(A, new Tag("gcm", "5")));
        types(AMINA, A, "b");
        happens(BO, new SectionFinalised("challenges"));
        types(AMINA, A, "c");
        assertThat(typed()).containsExactly("Amina a 1 |a", "Amina a 1 a|ab", "Amina a 1 ab|abc");
    }

    @Test
    void entriesSayWhatStoodThereAndWhereItWent() {
        types(AMINA, A, "word");
        happens(BO, new ItemMoved(A, "challenges", null));
        happens(BO, new ItemRemoved(A));
        happens(AMINA, new ItemRestored(A));
        happens(AMINA, new ItemRedacted(A, RedactionReason.NAMES_A_PERSON));
        List<Entry> all = trail();
        Entry moved = all.get(all.size() - 4);
        assertThat(moved.section()).isEqualTo("summary");
        assertThat(moved.toSection()).isEqualTo("challenges");
        Entry removed = all.get(all.size() - 3);
        assertThat(removed.kind()).isEqualTo(EntryKind.REMOVED);
        assertThat(removed.before()).isEqualTo("word");
        assertThat(removed.section()).isEqualTo("challenges");
        assertThat(all.get(all.size() - 2).after()).isEqualTo("word");
        assertThat(all.getLast().note()).isEqualTo("names-a-person");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noChangeIsLostOrderIsKeptAndBurstsNeverCrossPeople(long seed) {
        Written written = Written.random("r", seed, 450);
        HistoryState state = folded(written, 450);
        List<Entry> entries = state.entries();
        assertThat(entries)
                .extracting(Entry::position)
                .as("seed %d", seed)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(entries.stream().mapToInt(Entry::edits).sum())
                .as("seed %d", seed)
                .isEqualTo(450);
        int[] owners = new int[450];
        for (Entry entry : entries) {
            for (int version = from(entry); version <= to(entry); version++) {
                if (belongs(written, version, entry)) {
                    owners[version]++;
                }
            }
        }
        assertThat(owners).as("seed %d", seed).containsOnly(1);
    }

    /** Only one entry can hold an event: of the same person, about the same thing, over its version. */
    private static boolean belongs(Written written, int version, Entry entry) {
        ReportEvent event = written.events().get(version);
        boolean typing = event instanceof TextEdited;
        return written.authors().get(version).by().equals(entry.by())
                && Objects.equals(TrailProjection.itemOf(event), entry.itemId())
                && typing == (entry.kind() == EntryKind.TYPED)
                && (typing || from(entry) == version);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void beforeAndAfterAreWhatStoodThere(long seed) {
        Written written = Written.random("r", seed, 300);
        for (Entry entry : folded(written, 300).entries()) {
            if (entry.kind() == EntryKind.TYPED) {
                assertThat(entry.before())
                        .as("seed %d %d", seed, entry.from())
                        .isEqualTo(textAt(written, from(entry) - 1, entry.itemId()));
                assertThat(entry.after())
                        .as("seed %d %d", seed, entry.to())
                        .isEqualTo(textAt(written, to(entry), entry.itemId()));
            }
        }
    }

    private static @Nullable String textAt(Written written, int version, @Nullable ItemId item) {
        return folded(written, version + 1).view().sections().stream()
                .flatMap(section -> section.items().stream())
                .filter(found -> found.id().equals(item))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static int from(Entry entry) {
        return Math.toIntExact(Objects.requireNonNull(entry.from()));
    }

    private static int to(Entry entry) {
        return Math.toIntExact(Objects.requireNonNull(entry.to()));
    }

    private static HistoryState folded(Written written, int count) {
        HistoryState state = new HistoryState();
        for (int i = 0; i < count; i++) {
            state.evolve(written.events().get(i), written.commit(i), 0);
        }
        return state;
    }

    private void happens(Author author, ReportEvent event) {
        events.add(event);
        authors.add(author);
        moments.add(now);
    }

    private void types(Author author, ItemId item, String words) {
        String before = Objects.requireNonNull(texts.get(item));
        long revision = revisions.merge(item, 1L, Long::sum);
        happens(
                author,
                new TextEdited(
                        item, revision, "tab", revision, ChangeSet.insert(before.length(), before.length(), words)));
        texts.put(item, before + words);
    }

    private List<Entry> trail() {
        return folded(new Written(events, authors, moments), events.size()).entries();
    }

    private List<String> typed() {
        return trail().stream()
                .filter(entry -> entry.kind() == EntryKind.TYPED)
                .map(entry -> entry.by() + " " + entry.itemId() + " " + entry.edits() + " " + entry.before() + "|"
                        + entry.after())
                .toList();
    }
}
