package roundtable.queries.report.board;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import roundtable.closing.BoardId;
import roundtable.closing.PinId;
import roundtable.closing.Script;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.journal.Commit;
import roundtable.kit.json.WireJson;
import roundtable.queries.live.CommitMessage;
import roundtable.queries.live.MergePatch;
import roundtable.queries.live.Pages;
import roundtable.queries.live.Teller;
import roundtable.queries.live.Topic;
import roundtable.queries.report.ReportView;
import roundtable.queries.report.board.BoardView.Head;
import roundtable.queries.report.board.BoardView.LeftView;
import roundtable.queries.report.board.BoardView.PlannedView;
import roundtable.queries.report.board.BoardView.SaidView;
import roundtable.queries.report.board.RunningOrders.Filled;
import roundtable.queries.report.dashboard.ConferenceNow;
import roundtable.queries.report.dashboard.ConferenceStream;
import roundtable.report.ItemId;
import roundtable.report.ReportId;
import roundtable.report.event.ReportEventNames;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The board of one conference while somebody looks at it. The tail only says what is new ({@link #hear}); who asks, and the one
 * thread that tells boards, put it together ({@link #work}).
 */
final class Board implements Teller.Told {
    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final ObjectNode NOTHING = WireJson.mapper().createObjectNode();

    private final ConferenceId id;
    private final String stream;
    private final BoardStream session;
    private final ConferenceStream conference;
    private final Originals originals;
    private final Pages messages;
    private final Topic topic;
    private final ReentrantLock lock = new ReentrantLock();
    /** Streams of the reports of which something is pinned. */
    private volatile Set<String> pinned = Set.of();
    /** What was heard of, by stream. */
    private final Map<String, Heard> heard = new ConcurrentHashMap<>();

    private volatile boolean moved = true;
    private volatile long askedAt = System.nanoTime();
    private BoardView told = new BoardView(NOTHING, Map.of());

    /**
     * What a report's commits said.
     *
     * @param version of the last one
     * @param forgetting whether something is to be forgotten
     */
    private record Heard(long version, boolean forgetting) {
        Heard and(Heard other) {
            return new Heard(Math.max(version, other.version), forgetting || other.forgetting);
        }
    }

    Board(ConferenceId id, BoardStream session, ConferenceStream conference, Originals originals) {
        this.id = id;
        this.stream = new BoardId(id).toString();
        this.session = session;
        this.conference = conference;
        this.originals = originals;
        this.messages = new Pages(BoardTopics.KIND, id, "board", "pins");
        this.topic = new Topic(messages.topic(), Pages.firstPosition(), (version, max) -> whole(version));
    }

    @Override
    public void hear(Commit commit) {
        if (commit.stream().equals(stream) || commit.stream().equals(id.toString())) {
            moved = true;
        } else if (pinned.contains(commit.stream())) {
            boolean forgetting =
                    commit.events().stream().anyMatch(event -> ReportEventNames.isForgetting(event.type()));
            heard.merge(commit.stream(), new Heard(commit.to(), forgetting), Heard::and);
        }
    }

    /** As it stands, with all that the journal holds of the session. */
    BoardView view() {
        lock.lock();
        try {
            askedAt = System.nanoTime();
            moved = true;
            work();
            return told;
        } finally {
            lock.unlock();
        }
    }

    /** The script as it is read out. */
    Filled filled(ReportView script) {
        lock.lock();
        try {
            moved = true;
            work();
            originals.catchUp(); // What was redacted a moment ago is in no copy, whoever has heard of it.
            BoardProjection now = session.readOn();
            follow(now);
            Map<ItemId, BoardProjection.Pin> pins =
                    now.pins().stream().collect(Collectors.toMap(pin -> pin.id().place(), Function.identity()));
            Set<ItemId> gone = now.gone().stream().map(PinId::place).collect(Collectors.toSet());
            return new Filling(pins, gone, tables(Objects.requireNonNull(conference.readOn())), originals).of(script);
        } finally {
            lock.unlock();
        }
    }

    private static Map<ReportId, Roundtable> tables(ConferenceNow of) {
        return of.roundtables().stream().collect(Collectors.toMap(Roundtable::reportId, Function.identity()));
    }

    /** Whoever joins it is told all of the board at once: an empty one would end a speech that goes on. */
    Topic topic() {
        lock.lock();
        try {
            askedAt = System.nanoTime();
            if (told.board().isEmpty()) {
                work();
            }
            return topic;
        } finally {
            lock.unlock();
        }
    }

    private List<CommitMessage> whole(long after) {
        lock.lock();
        try {
            return messages.whole(told.board(), told.pins(), after, topic.version());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void work() {
        lock.lock();
        try {
            boolean renewed = renew();
            if (moved || renewed) {
                moved = false;
                BoardProjection now = session.readOn();
                follow(now);
                tell(joined(now, Objects.requireNonNull(conference.readOn())));
            }
        } catch (RuntimeException fault) {
            // Half of what was heard may be taken already: next time all is read anew.
            originals.follow(Set.of());
            moved = true;
            throw fault;
        } finally {
            lock.unlock();
        }
    }

    /** What is read of a report after this is followed by what is heard of it. */
    private void follow(BoardProjection now) {
        pinned = now.pins().stream().map(pin -> pin.reportId().toString()).collect(Collectors.toSet());
        originals.follow(now.pins());
    }

    /** Whether a report of which something is pinned has changed. */
    private boolean renew() {
        boolean renewed = false;
        for (String report : Set.copyOf(heard.keySet())) {
            Heard news = Objects.requireNonNull(heard.remove(report)); // nobody else takes any out
            ReportId reportId = new ReportId(report.substring(report.indexOf(':') + 1));
            if (news.forgetting()) {
                originals.forget(reportId);
                topic.forget(); // What was told of it is in its last messages.
            }
            originals.changed(reportId, news.version());
            renewed = true;
        }
        return renewed;
    }

    private BoardView joined(BoardProjection now, ConferenceNow of) {
        Map<ReportId, Roundtable> tables = tables(of);
        Map<String, JsonNode> pins = new LinkedHashMap<>();
        for (BoardProjection.Pin pin : now.pins()) {
            pins.put(
                    pin.id().value(),
                    WireJson.mapper().valueToTree(Joining.of(pin, tables.get(pin.reportId()), originals)));
        }
        return new BoardView(WireJson.mapper().valueToTree(head(now, of, tables)), pins);
    }

    private Head head(BoardProjection now, ConferenceNow of, Map<ReportId, Roundtable> tables) {
        return new Head(
                id,
                of.name(),
                of.closingAt(),
                Script.of(id),
                now.version(),
                now.isBegun(),
                now.minutes(),
                now.pins().stream().map(BoardProjection.Pin::id).toList(),
                now.left().stream()
                        .map(left -> new LeftView(
                                left.id(),
                                Optional.ofNullable(tables.get(left.reportId()))
                                        .map(Roundtable::code)
                                        .orElse(""),
                                left.why(),
                                left.when().at()))
                        .toList(),
                now.dropped(),
                now.said().entrySet().stream()
                        .map(said -> new SaidView(
                                said.getKey(),
                                said.getValue().by(),
                                said.getValue().at()))
                        .toList(),
                now.planned().entrySet().stream()
                        .map(planned -> new PlannedView(planned.getKey(), planned.getValue()))
                        .toList());
    }

    private void tell(BoardView now) {
        ObjectNode moves = MergePatch.between(told.board(), now.board());
        Map<String, String> changed = new HashMap<>();
        now.pins().forEach((pin, row) -> {
            ObjectNode patch = MergePatch.between(told.pins().get(pin), row);
            if (!patch.isEmpty()) {
                changed.put(pin, WireJson.write(patch));
            }
        });
        told.pins().keySet().stream()
                .filter(pin -> !now.pins().containsKey(pin))
                .forEach(pin -> changed.put(pin, "null"));
        told = now;
        if (!moves.isEmpty() || !changed.isEmpty()) {
            topic.publish(messages.difference(topic.version(), moves, changed));
        }
    }

    @Override
    public boolean giveUp() {
        return System.nanoTime() - askedAt > KEPT_NANOS && topic.retire();
    }

    @Override
    public void fail() {
        topic.fail();
    }
}
