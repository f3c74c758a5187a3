package roundtable.journal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.journal.StoredEvent;

class EventCodecTest {

    private static final String STREAM = "report:r1";

    record SectionFinalised(
            String section,
            int version,
            Instant at,
            @Nullable String note) {}

    record Unlisted(String text) {}

    /** Revision 1 had no version, revision 2 called the section a heading. */
    private static final EventCodec CODEC = new EventCodec(
            EventTypes.builder()
                    .aggregate("Report")
                    .event("section-finalised", 3, SectionFinalised.class)
                    .build(),
            List.of(
                    new Upcaster("section-finalised", 1, tree -> tree.put("version", 7)),
                    new Upcaster("section-finalised", 2, tree -> {
                        tree.set("section", tree.remove("heading"));
                        return tree;
                    })));

    private static final SectionFinalised EVENT =
            new SectionFinalised("challenges", 7, Instant.parse("2026-05-04T09:30:00.123Z"), null);

    private static Object decode(int revision, String payload) {
        return CODEC.decode(STREAM, new StoredEvent("section-finalised", revision, payload));
    }

    @Test
    void storesUnderTheNameAndRevisionOfToday() {
        StoredEvent stored = CODEC.encode(STREAM, EVENT);

        assertThat(stored)
                .isEqualTo(
                        new StoredEvent(
                                "section-finalised",
                                3,
                                "{\"section\":\"challenges\",\"version\":7,\"at\":\"2026-05-04T09:30:00.123Z\",\"note\":null}"));
        assertThat(CODEC.decode(STREAM, stored)).isEqualTo(EVENT);
    }

    @Test
    void givesTheVeryRecordThatWasEncodedAMomentAgoAndReadsAnEqualOne() {
        StoredEvent stored = CODEC.encode(STREAM, EVENT);
        StoredEvent equal = new StoredEvent(stored.type(), stored.revision(), stored.payload());

        assertThat(CODEC.payloadOf(STREAM, stored)).isSameAs(EVENT);
        assertThat(CODEC.payloadOf(STREAM, equal)).isEqualTo(EVENT).isNotSameAs(EVENT);
    }

    @Test
    void keepsNoRecordOfWhatWasNotStoredAfterAll() {
        StoredEvent stored = CODEC.encode(STREAM, EVENT);
        StoredEvent unstored = CODEC.encode(STREAM, EVENT);
        CODEC.discard(List.of(unstored));

        assertThat(CODEC.payloadOf(STREAM, unstored)).isEqualTo(EVENT).isNotSameAs(EVENT);
        assertThat(CODEC.payloadOf(STREAM, stored)).isSameAs(EVENT);
    }

    @Test
    void readsEveryEarlierRevision() {
        assertThat(decode(1, "{\"heading\":\"challenges\",\"at\":\"2026-05-04T09:30:00.123Z\",\"note\":null}"))
                .isEqualTo(EVENT);
        assertThat(decode(
                        2,
                        "{\"heading\":\"challenges\",\"version\":7,\"at\":\"2026-05-04T09:30:00.123Z\",\"note\":null}"))
                .isEqualTo(EVENT);
    }

    @Test
    void knowsNothingThatIsNotListed() {
        String className = Unlisted.class.getName();

        assertThatThrownBy(() -> CODEC.encode(STREAM, new Unlisted("x"))).isInstanceOf(UnknownEventTypeException.class);
        assertThatThrownBy(() -> CODEC.decode(STREAM, new StoredEvent(className, 1, "{\"text\":\"x\"}")))
                .isInstanceOf(UnknownEventTypeException.class);
        assertThatThrownBy(() -> decode(4, "{}")).isInstanceOf(UnknownEventTypeException.class);
    }

    /** A class that fails when it is initialised would show that its name was enough to load it. */
    @Test
    void aNameNeverLoadsAClass() {
        assertThatThrownBy(() -> CODEC.decode(STREAM, new StoredEvent(Trap.class.getName(), 1, "{}")))
                .isInstanceOf(UnknownEventTypeException.class);
        assertThat(trapped).isFalse();
    }

    private static boolean trapped;

    @SuppressWarnings("unused") // named in a string only
    private static final class Trap {
        static {
            trapped = true;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"section\":\"s\",\"version\":7,\"at\":\"2026-05-04T09:30:00Z\",\"note\":null,\"more\":1}",
                "{\"section\":\"s\",\"version\":7,\"at\":\"2026-05-04T09:30:00Z\"}",
                "{\"section\":\"s\",\"version\":null,\"at\":\"2026-05-04T09:30:00Z\",\"note\":null}",
                "{\"section\":\"s\",\"version\":\"7\",\"at\":\"2026-05-04T09:30:00Z\",\"note\":null}",
                "{\"section\":\"s\",\"version\":7.5,\"at\":\"2026-05-04T09:30:00Z\",\"note\":null}",
                "{\"section\":\"s\",\"section\":\"t\",\"version\":7,\"at\":\"2026-05-04T09:30:00Z\",\"note\":null}",
                "{\"section\":\"s\",\"version\":7,\"at\":\"2026-05-04T09:30:00Z\",\"note\":null} {}",
                "{\"section\":\"s\",\"version\":7,\"at\":\"yesterday\",\"note\":null}",
                "[]",
                "\"SECRET\"",
                "not json",
                ""
            })
    void refusesWhatDoesNotFitAndTellsNothingOfIt(String payload) {
        assertThatThrownBy(() -> decode(3, payload))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageNotContaining("yesterday")
                .hasMessageNotContaining("SECRET")
                .hasNoCause();
    }

    @Test
    void refusesAnOldPayloadThatIsNoObject() {
        assertThatThrownBy(() -> decode(1, "[]")).isInstanceOf(MalformedEventException.class);
        assertThatThrownBy(() -> decode(1, "{\"a\":1,\"a\":2}")).isInstanceOf(MalformedEventException.class);
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        String deep = "[".repeat(Json.MAX_DEPTH + 1) + "]".repeat(Json.MAX_DEPTH + 1);

        assertThatThrownBy(() -> Json.mapper().readTree(deep)).hasMessageContaining("depth");
        assertThat(Json.mapper().readTree(deep.substring(1, deep.length() - 1)).isArray())
                .isTrue();
    }

    @Test
    void refusesAListThatContradictsItself() {
        EventTypes.Builder builder = EventTypes.builder().aggregate("Report").event("a", 1, Unlisted.class);
        EventTypes types = EventTypes.builder()
                .aggregate("Report")
                .event("a", 2, Unlisted.class)
                .build();
        Upcaster upcaster = new Upcaster("a", 1, tree -> tree);

        assertThatThrownBy(() -> builder.event("a", 1, String.class)).hasMessageContaining("twice");
        assertThatThrownBy(() -> builder.event("b", 1, Unlisted.class)).hasMessageContaining("twice");
        assertThatThrownBy(() -> builder.event("Not Kebab", 1, String.class)).hasMessageContaining("kebab");
        assertThatThrownBy(() -> EventTypes.builder().event("b", 1, String.class))
                .hasMessageContaining("aggregate");
        assertThatThrownBy(() -> new EventCodec(types, List.of())).hasMessageContaining("revision 1");
        assertThatThrownBy(() -> new EventCodec(types, List.of(upcaster, upcaster)))
                .hasMessageContaining("revision 1");
        assertThatThrownBy(() -> new EventCodec(types, List.of(upcaster, new Upcaster("a", 2, tree -> tree))))
                .hasMessageContaining("revision 2");
        assertThatThrownBy(() -> new EventCodec(types, List.of(upcaster, new Upcaster("z", 1, tree -> tree))))
                .isInstanceOf(UnknownEventTypeException.class);
    }
}
