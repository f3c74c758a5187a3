package roundtable.queries.report.dashboard;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.journal.Commit;
import roundtable.kit.json.WireJson;
import roundtable.queries.live.CommitMessage;
import roundtable.queries.live.MergePatch;
import roundtable.queries.live.Pages;
import roundtable.queries.live.Teller;
import roundtable.queries.live.Topic;
import roundtable.report.ReportId;
import roundtable.template.Template;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The dashboard of one conference while somebody looks at it. One thread counts ({@link #work}) what the tail said is new
 * ({@link #hear}) and tells the difference to everybody; whoever comes is given what was told so far, under the same lock.
 */
final class Dashboard implements Teller.Told {
    private static final Logger log = LoggerFactory.getLogger(Dashboard.class);
    /** For reading reports that nobody has looked at, and for findings, in one go: what is written now must not wait. */
    private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final ConferenceId id;
    private final Pages messages;
    private final ConferenceStream stream;
    private final Function<ReportId, FollowedReport> follow;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition told = lock.newCondition();
    private final Map<String, FollowedReport> reports = new ConcurrentHashMap<>();
    private final Map<ReportId, Row> rows = new HashMap<>();
    private final Map<DashboardReach, Told> topics = new HashMap<>();
    /** At first, too: it was read before the tail was heard. */
    private volatile boolean conferenceMoved = true;

    private volatile ConferenceNow conference;
    private boolean givenUp;
    private long askedAt = System.nanoTime();

    /** What was told of a report: to those who see its findings, and to the others. */
    private record Row(
            JsonNode full, JsonNode bare, @Nullable Template template) {
        static final Row NONE =
                new Row(WireJson.mapper().createObjectNode(), WireJson.mapper().createObjectNode(), null);

        JsonNode seenBy(DashboardReach reach, ReportId report) {
            return reach.seesFindings(report) ? full : bare;
        }
    }

    /** A topic, and what was told on it of the conference. */
    private record Told(Topic topic, JsonNode head) {}

    private Dashboard(
            ConferenceId id, ConferenceStream stream, ConferenceNow now, Function<ReportId, FollowedReport> follow) {
        this.id = id;
        this.messages = new Pages(DashboardTopics.KIND, id, "conference", "reports");
        this.stream = stream;
        this.conference = now;
        this.follow = follow;
        followAll(now);
    }

    /**
     * The dashboard of a conference, with nothing counted yet.
     *
     * @return nothing where there is no such conference
     */
    static Optional<Dashboard> of(ConferenceId id, ConferenceStream stream, Function<ReportId, FollowedReport> follow) {
        return Optional.ofNullable(stream.readOn()).map(now -> new Dashboard(id, stream, now, follow));
    }

    private void followAll(ConferenceNow now) {
        for (Roundtable roundtable : now.roundtables()) {
            reports.computeIfAbsent(roundtable.reportId().toString(), stream -> follow.apply(roundtable.reportId()));
        }
    }

    @Override
    public void hear(Commit commit) {
        FollowedReport report = reports.get(commit.stream());
        if (report != null) {
            report.hear(commit);
        } else if (commit.stream().equals(id.toString())) {
            conferenceMoved = true;
        }
    }

    /** The topic on which people of that reach are told; nothing where this dashboard has been given up. */
    Optional<Topic> topic(DashboardReach reach) {
        lock.lock();
        try {
            askedAt = System.nanoTime();
            return givenUp
                    ? Optional.empty()
                    : Optional.of(topics.computeIfAbsent(reach, fresh -> new Told(newTopic(fresh), head(fresh)))
                            .topic());
        } finally {
            lock.unlock();
        }
    }

    private Topic newTopic(DashboardReach reach) {
        return new Topic(messages.topic(), Pages.firstPosition(), (version, max) -> pages(reach, version));
    }

    private List<CommitMessage> pages(DashboardReach reach, long after) {
        lock.lock();
        try {
            Told now = topics.get(reach);
            if (now == null) {
                throw new IllegalStateException("Nobody follows this any more");
            }
            return messages.whole(now.head(), seen(reach), after, now.topic().version());
        } finally {
            lock.unlock();
        }
    }

    /** All that was told so far to people of that reach, once every report is counted, or after so many milliseconds. */
    DashboardView view(DashboardReach reach, long millis) throws InterruptedException {
        long left = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lock();
        try {
            askedAt = System.nanoTime();
            while (!isCounted() && left > 0) {
                left = told.awaitNanos(left);
            }
            return new DashboardView(head(reach), seen(reach));
        } finally {
            lock.unlock();
        }
    }

    private boolean isCounted() {
        return conference.roundtables().stream().allMatch(roundtable -> rows.containsKey(roundtable.reportId()));
    }

    private Map<String, JsonNode> seen(DashboardReach reach) {
        Map<String, JsonNode> seen = new LinkedHashMap<>();
        for (Roundtable roundtable : conference.roundtables()) {
            ReportId report = roundtable.reportId();
            Row row = rows.get(report);
            if (row != null && reach.sees(report)) {
                seen.put(report.value(), row.seenBy(reach, report));
            }
        }
        return seen;
    }

    private JsonNode head(DashboardReach reach) {
        Collection<@Nullable Template> forms = conference.roundtables().stream()
                .map(Roundtable::reportId)
                .filter(reach::sees)
                .<@Nullable Template>map(
                        report -> rows.getOrDefault(report, Row.NONE).template())
                .toList();
        return Head.of(conference, forms, reach::sees);
    }

    /** Counts what is due, and tells it. */
    @Override
    public void work() {
        boolean moved = conferenceMoved;
        if (moved) {
            conferenceMoved = false;
            conference = Objects.requireNonNull(stream.readOn());
            followAll(conference);
        }
        Map<ReportId, Row> changed = new HashMap<>();
        long start = System.nanoTime();
        boolean names = seesFindings();
        for (Roundtable roundtable : conference.roundtables()) {
            FollowedReport report =
                    Objects.requireNonNull(reports.get(roundtable.reportId().toString()));
            boolean slow = System.nanoTime() - start > MOST_NANOS;
            boolean counts = report.isDue(System.nanoTime()) && (report.isCounted() || !slow);
            boolean looks = names && !slow && report.isFindingsDue(System.nanoTime());
            if (counts || looks) {
                count(report, counts, looks).ifPresent(row -> changed.put(report.id(), row));
            }
        }
        tell(changed, moved);
    }

    private boolean seesFindings() {
        lock.lock();
        try {
            return topics.keySet().stream().anyMatch(DashboardReach::seesFindings);
        } finally {
            lock.unlock();
        }
    }

    /** One report that can't be counted doesn't keep the others from being told. */
    private static Optional<Row> count(FollowedReport report, boolean counts, boolean looks) {
        try {
            if (counts) {
                report.count(System.nanoTime());
            }
            if (looks) {
                report.lookForNames(System.nanoTime());
            }
        } catch (RuntimeException fault) {
            log.error("{} can't be counted for a dashboard", report.id(), fault);
            return Optional.empty();
        }
        Figures figures = report.figures();
        JsonNode full = WireJson.mapper().valueToTree(figures);
        JsonNode bare = figures.findings() == null ? full : WireJson.mapper().valueToTree(figures.withFindings(null));
        return Optional.of(new Row(full, bare, report.template()));
    }

    private void tell(Map<ReportId, Row> changed, boolean moved) {
        lock.lock();
        try {
            Map<ReportId, String> full = new HashMap<>();
            Map<ReportId, String> bare = new HashMap<>();
            changed.forEach((report, row) -> {
                Row before = rows.getOrDefault(report, Row.NONE);
                put(full, report, MergePatch.between(before.full(), row.full()));
                put(bare, report, MergePatch.between(before.bare(), row.bare()));
            });
            boolean sameHead = !moved
                    && changed.entrySet().stream()
                            .allMatch(row -> Objects.equals(
                                    row.getValue().template(),
                                    rows.getOrDefault(row.getKey(), Row.NONE).template()));
            rows.putAll(changed);
            topics.replaceAll((reach, known) -> tell(reach, known, sameHead ? known.head() : head(reach), full, bare));
            topics.values().removeIf(known -> known.topic().retire());
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static void put(Map<ReportId, String> patches, ReportId report, ObjectNode patch) {
        if (!patch.isEmpty()) {
            patches.put(report, WireJson.write(patch));
        }
    }

    private Told tell(
            DashboardReach reach, Told known, JsonNode head, Map<ReportId, String> full, Map<ReportId, String> bare) {
        ObjectNode moved = MergePatch.between(known.head(), head);
        Map<String, String> patches = new LinkedHashMap<>();
        for (Roundtable roundtable : conference.roundtables()) {
            ReportId report = roundtable.reportId();
            String patch = (reach.seesFindings(report) ? full : bare).get(report);
            if (patch != null && reach.sees(report)) {
                patches.put(report.value(), patch);
            }
        }
        if (!moved.isEmpty() || !patches.isEmpty()) {
            known.topic().publish(messages.difference(known.topic().version(), moved, patches));
        }
        return new Told(known.topic(), head);
    }

    @Override
    public boolean giveUp() {
        lock.lock();
        try {
            givenUp = topics.isEmpty() && System.nanoTime() - askedAt > KEPT_NANOS;
            return givenUp;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void fail() {
        lock.lock();
        try {
            givenUp = true;
            topics.values().forEach(known -> known.topic().fail());
            topics.clear();
        } finally {
            lock.unlock();
        }
    }
}
