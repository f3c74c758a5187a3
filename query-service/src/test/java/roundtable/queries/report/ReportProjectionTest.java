package roundtable.queries.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import roundtable.kit.json.WireJson;
import roundtable.report.CommentId;
import roundtable.report.ItemId;
import roundtable.report.Person;
import roundtable.report.Tag;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.CommentResolved;
import roundtable.report.event.HeadingAdded;
import roundtable.report.event.ItemCommented;
import roundtable.report.event.ItemMoved;
import roundtable.report.event.ItemRemoved;
import roundtable.report.event.ItemRestored;
import roundtable.report.event.ItemTagged;
import roundtable.report.event.RapporteurAssigned;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.ReportSubmitted;
import roundtable.report.event.ReportWithdrawn;
import roundtable.report.event.SectionFinalised;
import roundtable.report.event.SectionReopened;
import roundtable.report.event.TextEdited;
import roundtable.text.ChangeSet;

final class ReportProjectionTest {
    private static final Instant T = RandomReport.START;
    private static final ItemId A = new ItemId("a");
    private static final ItemId B = new ItemId("b");
    private static final ItemId C = new ItemId("c");

    @Test
    void aReportOpensWithTheSectionsOfItsTemplateInOrder() {
        ReportView view = after();
        assertThat(view.sections()).extracting(SectionView::key).containsExactly("summary", "challenges", "quotes");
        assertThat(view.version()).isZero();
        assertThat(view.status()).isEqualTo(ReportStatus.DRAFT);
    }

    @Test
    void anItemStandsRightBehindTheOneNamedAndFirstWithoutOne() {
        ReportView view = after(bullet(A, null), bullet(B, A), bullet(C, A), bullet(new ItemId("d"), null));
        assertThat(idsIn(view, 0)).containsExactly("d", "a", "c", "b");
    }

    @Test
    void aRemovedItemKeepsItsPlaceAndCountsForOrder() {
        ReportView view = after(bullet(A, null), bullet(B, A), new ItemRemoved(A), bullet(C, A));
        assertThat(idsIn(view, 0)).containsExactly("a", "c", "b");
        assertThat(item(view, 0, 0).removed()).isEqualTo(new Stamp("Sara", T.plusSeconds(3)));
        assertThat(item(after(bullet(A, null), new ItemRemoved(A), new ItemRestored(A)), 0, 0)
                        .removed())
                .isNull();
    }

    @Test
    void aMovedItemLeavesItsOldPlaceAndKeepsItsText() {
        ReportView view = after(bullet(A, null), bullet(B, A), new ItemMoved(A, "quotes", null), edit(A, 1));
        assertThat(idsIn(view, 0)).containsExactly("b");
        assertThat(idsIn(view, 2)).containsExactly("a");
        assertThat(item(view, 2, 0).text()).isEqualTo("!one");
    }

    @Test
    void anEditCountsTheRevisionAndStampsTheChangeOnly() {
        ItemView item = item(after(bullet(A, null), edit(A, 1), edit(A, 2)), 0, 0);
        assertThat(item.text()).isEqualTo("!!one");
        assertThat(item.revision()).isEqualTo(2);
        assertThat(item.added().at()).isEqualTo(T.plusSeconds(1));
        assertThat(item.changed().at()).isEqualTo(T.plusSeconds(3));
    }

    @Test
    void headerTagsCommentsAndStatusShow() {
        ReportView view = after(
                new RapporteurAssigned(new Person("Amina", "Ministry")),
                new HeadingAdded(A, "summary", null, 2, "one"),
                new ItemTagged(A, new Tag("sdg", "10")),
                new ItemCommented(A, new CommentId("k1"), null, "Source?"),
                new ItemCommented(A, new CommentId("k2"), new CommentId("k1"), "Added."),
                new CommentResolved(A, new CommentId("k1")),
                new SectionFinalised("summary"),
                new ReportSubmitted());
        ItemView item = item(view, 0, 0);
        assertThat(view.rapporteur()).isEqualTo(new Person("Amina", "Ministry"));
        assertThat(item.level()).isEqualTo(2);
        assertThat(item.tags()).containsExactly(new Tag("sdg", "10"));
        assertThat(item.comments()).extracting(c -> c.resolved() != null).containsExactly(true, false);
        assertThat(view.sections().getFirst().finalised()).isEqualTo(new Stamp("Sara", T.plusSeconds(7)));
        assertThat(view.submitted()).isEqualTo(new Stamp("Sara", T.plusSeconds(8)));
    }

    @Test
    void reopeningAndWithdrawingEndIt() {
        ReportView view = after(
                new SectionFinalised("summary"),
                new ReportSubmitted(),
                new SectionReopened("summary"),
                new ReportWithdrawn());
        assertThat(view.sections().getFirst().finalised()).isNull();
        assertThat(view.status()).isEqualTo(ReportStatus.DRAFT);
        assertThat(view.submitted()).isNull();
    }

    @Test
    void aViewTakenEarlierDoesNotChangeLater() {
        ReportProjection projection = fold(List.of(RandomReport.opening("r1"), bullet(A, null)));
        ReportView before = projection.view();
        projection.evolve(edit(A, 1), 2, T, "Omar");
        projection.evolve(bullet(B, null), 3, T, "Omar");
        assertThat(item(before, 0, 0).text()).isEqualTo("one");
        assertThat(idsIn(before, 0)).containsExactly("a");
    }

    @Test
    void onlyTheNextEventIsTaken() {
        ReportProjection projection = fold(List.of(RandomReport.opening("r1")));
        assertThatThrownBy(() -> projection.evolve(bullet(A, null), 2, T, "Sara"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> projection.evolve(edit(A, 1), 1, T, "Sara")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void goingOnFromAnyStoredViewEqualsFoldingFromZeroToTheByte() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            List<ReportEvent> events = new RandomReport("r1", random).next(200);
            String whole = WireJson.write(fold(events).view());
            int cut = 1 + random.nextInt(events.size() - 1);
            ReportProjection rest =
                    ReportProjection.from(stored(fold(events.subList(0, cut)).view()));
            for (int i = cut; i < events.size(); i++) {
                evolve(rest, events.get(i), i);
            }
            assertThat(WireJson.write(rest.view()))
                    .as("seed %d, cut at %d, events %s", seed, cut, events)
                    .isEqualTo(whole);
        }
    }

    private static ReportView stored(ReportView view) {
        return WireJson.read(WireJson.write(view).getBytes(StandardCharsets.UTF_8), ReportView.class);
    }

    private static ReportView after(ReportEvent... events) {
        ReportProjection projection = fold(List.of(RandomReport.opening("r1")));
        for (int i = 0; i < events.length; i++) {
            evolve(projection, events[i], i + 1);
        }
        return projection.view();
    }

    private static ReportProjection fold(List<ReportEvent> events) {
        ReportProjection projection = new ReportProjection();
        for (int i = 0; i < events.size(); i++) {
            evolve(projection, events.get(i), i);
        }
        return projection;
    }

    private static void evolve(ReportProjection projection, ReportEvent event, int version) {
        projection.evolve(event, version, T.plusSeconds(version), "Sara");
    }

    private static BulletAdded bullet(ItemId id, @Nullable ItemId after) {
        return new BulletAdded(id, "summary", after, "one");
    }

    private static TextEdited edit(ItemId id, int revision) {
        return new TextEdited(id, revision, "tab", revision - 1, ChangeSet.insert(2 + revision, 0, "!"));
    }

    private static List<String> idsIn(ReportView view, int section) {
        return view.sections().get(section).items().stream()
                .map(item -> item.id().value())
                .toList();
    }

    private static ItemView item(ReportView view, int section, int index) {
        return view.sections().get(section).items().get(index);
    }
}
