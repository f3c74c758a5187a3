package roundtable.queries.report.export.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import roundtable.report.ReportId;

/** The files that wait. */
class ShelfTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final ReportId ONE = new ReportId("one");
    private static final ReportId OTHER = new ReportId("other");

    private final Shelf shelf = new Shelf(10);

    private byte[] put(String id, ReportId report, int size) {
        byte[] file = new byte[size];
        Arrays.fill(file, (byte) 'x');
        shelf.reserve(id, Set.of(report));
        assertThat(shelf.put(id, file, Map.of(report, 4L), NOON)).isNull();
        return file;
    }

    @Test
    void aFileIsHandedOutOnce() {
        byte[] file = put("a", ONE, 4);

        assertThat(shelf.claim("a")).contains(Map.of(ONE, 4L));
        assertThat(shelf.claim("a")).as("somebody holds it").isEmpty();
        assertThat(shelf.take("a")).contains(file);
        assertThat(file).containsOnly('x');
        assertThat(shelf.claim("a")).isEmpty();
        assertThat(shelf.take("a")).isEmpty();
    }

    @Test
    void whoGoesWithoutItMayComeBack() {
        put("a", ONE, 4);
        assertThat(shelf.claim("a")).isPresent();
        shelf.release("a");

        assertThat(shelf.claim("a")).isPresent();
    }

    @Test
    void whatIsForgottenIsBlankedAlsoWhileSomebodyHoldsIt() {
        byte[] held = put("held", ONE, 2);
        byte[] waiting = put("waiting", ONE, 2);
        byte[] another = put("another", OTHER, 2);
        assertThat(shelf.claim("held")).isPresent();

        assertThat(shelf.forget(ONE)).containsExactlyInAnyOrder("held", "waiting");
        assertThat(shelf.take("held")).isEmpty();
        assertThat(held).containsOnly(0);
        assertThat(waiting).containsOnly(0);
        assertThat(another).containsOnly('x');
        assertThat(shelf.forget(ONE)).isEmpty();
    }

    @Test
    void whatIsForgottenWhileAFileIsMadeIsNotInOneThatIsHandedOut() {
        shelf.reserve("a", Set.of(ONE));
        assertThat(shelf.claim("a")).as("it is being made").isEmpty();
        assertThat(shelf.forget(ONE)).containsExactly("a");

        assertThat(shelf.put("a", new byte[1], Map.of(ONE, 4L), NOON)).isEqualTo(Loss.FORGOTTEN);
        assertThat(shelf.claim("a")).isEmpty();
    }

    @Test
    void noMoreLieThereThanThereIsRoomFor() {
        put("a", ONE, 6);
        shelf.reserve("b", Set.of(ONE));

        assertThat(shelf.put("b", new byte[5], Map.of(), NOON)).isEqualTo(Loss.NO_ROOM);
        assertThat(shelf.put("b", new byte[4], Map.of(), NOON)).isNull();
        shelf.drop("a");
        put("c", ONE, 6);
    }

    @Test
    void oneThatNobodyFetchesGoesOneThatIsHeldStays() {
        byte[] left = put("left", ONE, 3);
        put("held", ONE, 3);
        shelf.reserve("made", Set.of(ONE));
        assertThat(shelf.claim("held")).isPresent();

        assertThat(shelf.expire(NOON)).isEmpty();
        assertThat(shelf.expire(NOON.plusSeconds(1))).containsExactly("left");
        assertThat(left).containsOnly(0);
        assertThat(shelf.ids()).containsExactlyInAnyOrder("held", "made");
    }
}
