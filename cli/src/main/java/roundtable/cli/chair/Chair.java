package roundtable.cli.chair;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import roundtable.cli.client.DashboardFeed;
import roundtable.cli.client.EventLoop;
import roundtable.cli.client.Failure;
import roundtable.cli.client.Session;
import roundtable.cli.measure.Latencies;
import tools.jackson.databind.JsonNode;

/**
 * A chair who has both pages open. The one about what was said across the reports learns from the dashboard which of them
 * went on, and asks for these, one question at a time, as {@code web-client/src/across/state.ts} does.
 */
final class Chair implements DashboardFeed.Listener, AutoCloseable {
    private static final Duration CONNECTING = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final EventLoop loop = new EventLoop();
    private final Session session;
    private final String conferenceId;
    private final Arrivals dashboard = new Arrivals();
    private final Arrivals across = new Arrivals();
    private final List<Answer> answers = new ArrayList<>();
    private final CompletableFuture<Void> trouble = new CompletableFuture<>();
    private final Set<String> reports = new LinkedHashSet<>();
    private boolean asking;

    private record Answer(long begun, long took) {}

    private Chair(Session session, String conferenceId) {
        this.session = session;
        this.conferenceId = conferenceId;
    }

    static Chair open(Session session, String conferenceId) {
        Chair chair = new Chair(session, conferenceId);
        DashboardFeed feed =
                EventLoop.await(session.dashboard(chair.loop, chair), CONNECTING, "The chair can't connect.");
        chair.loop.execute(() -> feed.follow(conferenceId));
        return chair;
    }

    @Override
    public void told(JsonNode patch) {
        long now = System.nanoTime();
        for (Map.Entry<String, JsonNode> report : patch.path("reports").properties()) {
            JsonNode version = report.getValue().path("version");
            if (version.isNumber()) {
                reports.add(report.getKey());
                dashboard.came(report.getKey(), version.asLong(), now);
            }
        }
        look();
    }

    private void look() {
        List<String> outdated = reports.stream()
                .filter(report -> dashboard.versionOf(report) > across.versionOf(report))
                .toList();
        if (asking || outdated.isEmpty()) {
            return;
        }
        asking = true;
        long begun = System.nanoTime();
        String query = "?section=" + Tables.SECTION + "&report=" + String.join("&report=", outdated);
        var unused = session.get(loop, "/api/conferences/" + conferenceId + "/across" + query)
                .whenComplete((answer, fault) -> {
                    if (fault != null) {
                        failed(EventLoop.failure(fault));
                        return;
                    }
                    long now = System.nanoTime();
                    answers.add(new Answer(begun, now - begun));
                    for (JsonNode table : answer.path("reports")) {
                        across.came(
                                table.path("reportId").asString(),
                                table.path("version").asLong(),
                                now);
                    }
                    loop.after(PAUSE.toNanos(), () -> {
                        asking = false;
                        look();
                    });
                });
    }

    @Override
    public void failed(Failure why) {
        trouble.completeExceptionally(why);
    }

    /** Fails with the first thing that goes wrong; never completes otherwise. */
    CompletableFuture<Void> trouble() {
        return trouble;
    }

    /**
     * How soon edits came.
     *
     * @param answers how long each question about the reports took
     */
    record Seen(Latencies dashboard, Latencies across, Latencies answers) {}

    /** How soon these came, once all of them have. */
    CompletableFuture<Seen> seen(List<Edit> edits) {
        CompletableFuture<Seen> all = new CompletableFuture<>();
        loop.execute(() -> collect(edits, all));
        return all;
    }

    private void collect(List<Edit> edits, CompletableFuture<Seen> all) {
        boolean there = edits.stream().allMatch(edit -> across.versionOf(edit.report()) >= edit.version());
        if (there) {
            long first = edits.stream().mapToLong(Edit::due).min().orElse(Long.MAX_VALUE);
            Latencies asked = new Latencies();
            answers.stream().filter(answer -> answer.begun() >= first).forEach(answer -> asked.add(answer.took()));
            all.complete(new Seen(dashboard.of(edits), across.of(edits), asked));
        } else {
            loop.after(GLANCE.toNanos(), () -> collect(edits, all));
        }
    }

    @Override
    public void close() {
        loop.close();
    }
}
