package roundtable.journal.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import roundtable.journal.Commit;
import roundtable.journal.DuplicateCommandException;
import roundtable.journal.Store;
import roundtable.journal.StoredEvent;

/** What Axon may expect of the journal, on any server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(40)
abstract class AxonContract {

    abstract Store store();

    private String database = "";
    private final List<App> apps = new ArrayList<>();

    @BeforeEach
    void chooseDatabase() {
        database = "a" + UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void stopApps() {
        apps.reversed().forEach(App::close);
        apps.clear();
    }

    private App app(App.Processors processors) {
        App app = new App(store().uri(), database, processors);
        apps.add(app);
        return app;
    }

    private App app() {
        return app(App.Processors.NONE);
    }

    private static List<String> lines(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "line " + i).toList();
    }

    @Test
    void aUnitOfWorkIsOneCommitWithItsMetadata() {
        App app = app();
        app.send("c1", new Minutes.OpenMinutes("m"));
        app.send("c2", new Minutes.AddLines("m", lines(0, 3)));

        Commit commit = app.journal.commitOf("c2").orElseThrow();
        assertThat(commit.number()).isEqualTo(2);
        assertThat(commit.from()).isEqualTo(1);
        assertThat(commit.by()).isEqualTo("ana");
        assertThat(commit.role()).isEqualTo("note-taker");
        assertThat(commit.body()).isEqualTo("fingerprint of c2");
        assertThat(commit.events())
                .hasSize(3)
                .first()
                .isEqualTo(new StoredEvent("line-added", 1, "{\"id\":\"m\",\"line\":\"line 0\"}"));
        List<? extends DomainEventMessage<?>> events =
                app().engine.readEvents("m", 2).asStream().toList();
        assertThat(events).extracting(DomainEventMessage::getSequenceNumber).isEqualTo(List.of(2L, 3L));
        assertThat(events).allSatisfy(e -> {
            assertThat(e.getType()).isEqualTo("Minutes");
            assertThat(e.getAggregateIdentifier()).isEqualTo("m");
            assertThat(e.getTimestamp()).isEqualTo(commit.at());
            assertThat(e.getMetaData())
                    .containsOnly(
                            Map.entry("by", "ana"),
                            Map.entry("role", "note-taker"),
                            Map.entry("commandId", "c2"),
                            Map.entry("commit", 2L));
        });
        assertThat(app.eventStore.lastSequenceNumberFor("m")).contains(3L);
        assertThat(app.eventStore.lastSequenceNumberFor("none")).isEmpty();
    }

    @Test
    void aCommandThatWasAppliedIsAnsweredWithItsFirstCommit() {
        App app = app();
        app.send("c1", new Minutes.OpenMinutes("m"));
        app.send("c2", new Minutes.AddLines("m", lines(0, 1)));

        for (App any : List.of(app, app())) {
            assertThatThrownBy(() -> any.send("c2", new Minutes.AddLines("m", lines(0, 1))))
                    .isInstanceOfSatisfying(
                            DuplicateCommandException.class,
                            e -> assertThat(e.first())
                                    .isEqualTo(app.journal.commitOf("c2").orElseThrow()));
        }
        assertThat(app.send("c3", new Minutes.ReadLines("m"))).isEqualTo(lines(0, 1));
        assertThat(app.journal.head()).isEqualTo(2);
    }

    @Test
    void aUnitOfWorkOverTwoAggregatesIsRefusedWhole() {
        App app = app();
        var work = DefaultUnitOfWork.startAndGet(null);
        app.eventStore.publish(new GenericDomainEventMessage<>("Minutes", "m1", 0, new Minutes.MinutesOpened("m1")));
        app.eventStore.publish(new GenericDomainEventMessage<>("Minutes", "m2", 0, new Minutes.MinutesOpened("m2")));

        assertThatThrownBy(work::commit)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one aggregate, not both m1 and m2");
        assertThat(app.journal.head()).isZero();
    }

    @Test
    void aStaleAggregateMeetsAConflictAndARetryDecidesOnFreshState() {
        App left = app();
        App right = app();
        left.send("c0", new Minutes.OpenMinutes("m"));
        left.send("c1", new Minutes.AddLines("m", lines(0, 1)));
        right.send("c2", new Minutes.AddLines("m", lines(1, 2)));

        assertThatThrownBy(() -> left.send("c3", new Minutes.AddLines("m", lines(2, 3))))
                .isInstanceOf(ConcurrencyException.class);
        left.send("c4", new Minutes.AddLines("m", lines(2, 4)));
        right.retry.run("m", () -> right.send("c5", new Minutes.AddLines("m", lines(4, 5))));

        for (App any : List.of(left, right, app())) {
            assertThat(any.retry.run(
                            "m", () -> any.engine.readEvents("m", 1).asStream().count()))
                    .isEqualTo(5);
        }
        assertThat(app().send("c6", new Minutes.ReadLines("m"))).isEqualTo(lines(0, 5));
        assertThat(left.journal.commitOf("c3")).isEmpty();
    }

    @Test
    void anAggregateIsLoadedFromItsSnapshotAndWhatCameAfter() {
        App app = app();
        app.send("open", new Minutes.OpenMinutes("m"));
        for (int i = 0; i < 4 * App.SNAPSHOT_EVERY; i++) {
            app.send("c" + i, new Minutes.AddLines("m", lines(i, i + 1)));
        }

        long version = app.journal.snapshot("m").orElseThrow().version();
        assertThat(version).isGreaterThan(2 * App.SNAPSHOT_EVERY);
        App fresh = app();
        assertThat(fresh.eventStore.readEvents("m").peek().getPayload()).isInstanceOf(Minutes.class);
        assertThat(fresh.send("read", new Minutes.ReadLines("m"))).isEqualTo(lines(0, 4 * App.SNAPSHOT_EVERY));
        fresh.send("last", new Minutes.AddLines("m", List.of("last")));
        assertThat(fresh.journal.head()).isEqualTo(4 * App.SNAPSHOT_EVERY + 2);
    }

    @Test
    void aStreamResumesWithinACommitAndCallsBack() throws Exception {
        App app = app();
        app.send("c1", new Minutes.OpenMinutes("m"));
        app.send("c2", new Minutes.AddLines("m", lines(0, 3)));
        TrackingToken middle;
        try (BlockingStream<TrackedEventMessage<?>> all = app.eventStore.openStream(null)) {
            all.nextAvailable();
            middle = all.nextAvailable().trackingToken();
        }

        try (BlockingStream<TrackedEventMessage<?>> rest = app.eventStore.openStream(middle)) {
            CountDownLatch called = new CountDownLatch(1);
            assertThat(rest.setOnAvailableCallback(called::countDown)).isTrue();
            assertThat(((Minutes.LineAdded) rest.nextAvailable().getPayload()).line())
                    .isEqualTo("line 1");
            assertThat(((Minutes.LineAdded) rest.nextAvailable().getPayload()).line())
                    .isEqualTo("line 2");
            assertThat(rest.hasNextAvailable()).isFalse();
            app.send("c3", new Minutes.AddLines("m", lines(3, 4)));
            called.await();
            assertThat(rest.peek().orElseThrow().trackingToken().position()).hasValue(3 * 1024);
        }
    }

    /** Growth is told before a command is answered, so nothing is on its way when the calls are counted. */
    @Test
    void aStreamIsNotCalledForWhatItsProcessorPassesByButAtMilestones() throws Exception {
        App app = app();
        app.send("c1", new Minutes.OpenMinutes("m"));
        app.send("c2", new Minutes.AddLines("m", lines(0, 1)));
        try (BlockingStream<TrackedEventMessage<?>> stream = app.eventStore.openStream(null)) {
            stream.nextAvailable();
            stream.skipMessagesWithPayloadTypeOf(stream.nextAvailable());
            AtomicInteger calls = new AtomicInteger();
            stream.setOnAvailableCallback(calls::incrementAndGet);

            for (int number = 3; number < 256; number++) {
                app.send("c" + number, new Minutes.AddLines("m", lines(number, number + 1)));
            }
            assertThat(calls).hasValue(0);
            assertThat(stream.hasNextAvailable()).isFalse();
            app.send("c256", new Minutes.AddLines("m", lines(256, 257)));
            assertThat(calls).hasValue(1);
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(256 * 1024);
            app.send("c257", new Minutes.OpenMinutes("n"));
            assertThat(calls).hasValue(2);
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(new Minutes.MinutesOpened("n"));
        }
    }

    @Test
    void tokensMarkTheStartTheEndAndTimes() {
        App app = app();
        app.send("c1", new Minutes.OpenMinutes("m"));
        app.send("c2", new Minutes.AddLines("m", lines(0, 3)));
        var second = app.journal.commitOf("c2").orElseThrow().at();

        assertThat(payloadsAfter(app, app.eventStore.createTailToken())).hasSize(4);
        assertThat(payloadsAfter(app, app.eventStore.createHeadToken())).isEmpty();
        assertThat(payloadsAfter(app, app.eventStore.createTokenAt(second.plusMillis(1))))
                .isEmpty();
        assertThat(payloadsAfter(app, app.eventStore.createTokenAt(second)))
                .hasSizeBetween(3, 4)
                .endsWith(new Minutes.LineAdded("m", "line 2"));
    }

    private static List<Object> payloadsAfter(App app, TrackingToken token) {
        return app.engine
                .readEvents(token, false)
                .<Object>map(e -> e.getPayload())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"POOLED", "TRACKING"})
    void aReplayFromZeroEqualsTheLiveReadModelAndRepeatsNothing(App.Processors processors) throws Exception {
        App app = app(processors);
        int streams = 5;
        for (int i = 0; i < 200; i++) {
            String id = "m" + i % streams;
            if (i < streams) {
                app.send("open" + i, new Minutes.OpenMinutes(id));
            }
            app.send("c" + i, new Minutes.AddLines(id, lines(i, i + 1 + i % 3)));
        }
        int events = IntStream.range(0, 200).map(i -> 1 + i % 3).sum();
        app.projection.awaitHandled(events);
        byte[] live = app.projection.bytes();
        app.mailer.awaitSent(events);
        assertThat(app.mailer.sent()).isEqualTo(events);

        app.processor().shutDown();
        app.processor().resetTokens();
        assertThat(app.projection.handled()).isZero();
        app.processor().start();
        app.projection.awaitHandled(events);

        assertThat(app.projection.bytes()).isEqualTo(live);
        assertThat(app.projection.replayed()).isEqualTo(events);
        assertThat(app.mailer.sent()).isEqualTo(events);
        for (int i = 0; i < streams; i++) {
            app.send("after" + i, new Minutes.AddLines("m" + i, lines(0, 2)));
        }
        app.projection.awaitHandled(events + 2 * streams);
        assertThat(app.projection.replayed()).isEqualTo(events);
        app.mailer.awaitSent(events + 2 * streams);
        assertThat(app.mailer.sent()).isEqualTo(events + 2 * streams);
    }

    @ParameterizedTest
    @EnumSource(names = {"POOLED", "TRACKING"})
    void aProcessorResumesWhereItStopped(App.Processors processors) throws Exception {
        App first = app(processors);
        first.send("open", new Minutes.OpenMinutes("m"));
        first.send("c1", new Minutes.AddLines("m", lines(0, 5)));
        first.projection.awaitHandled(5);
        stopApps();

        App second = app(processors);
        second.send("c2", new Minutes.AddLines("m", lines(5, 7)));
        second.projection.awaitHandled(2);

        assertThat(second.projection.handled()).isEqualTo(2);
        assertThat(new String(second.projection.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"m\":[\"3/6 ana: line 5\",\"3/7 ana: line 6\"]}");
    }
}
