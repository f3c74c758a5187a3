package roundtable.cli.forget;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import roundtable.cli.client.EventLoop;
import roundtable.cli.client.Failure;
import roundtable.cli.client.Json;
import roundtable.cli.client.LiveFeed;
import roundtable.cli.client.Product;
import roundtable.cli.client.Session;

/** All that the product answers, to every role. */
final class Answers {
    private static final int MOMENTS = 20;

    private final Product product;
    private final Searcher searcher;
    private final String reportId;
    private final List<String> paths;

    Answers(Product product, Searcher searcher, String conferenceId, String reportId) {
        this.product = product;
        this.searcher = searcher;
        this.reportId = reportId;
        String report = "/api/reports/" + reportId;
        this.paths = List.of(
                report,
                report + "?rebuilt=true",
                report + "/findings",
                report + "/findings?item=" + Writing.TYPED,
                report + "/trail?limit=200",
                report + "/trail?limit=200&item=" + Writing.TYPED,
                report + "/timeline",
                "/api/conferences",
                "/api/conferences/" + conferenceId,
                "/api/health",
                "/api/openapi",
                "/api/session",
                "/api/templates/default");
    }

    /** Queries, and the live view from the beginning. */
    void search(Findings findings) {
        for (String role : Room.ROLES) {
            Session session = product.signIn("Another " + role, role);
            long version =
                    session.get("/api/reports/" + reportId).path("version").asLong();
            Stream.concat(paths.stream(), past(version))
                    .forEach(path ->
                            searcher.search(new ByteArrayInputStream(unpacked(session.getPacked(path))), findings));
            searcher.search(live(session), findings);
        }
    }

    /** Some twenty of the versions that there have been, and who wrote them. */
    private Stream<String> past(long last) {
        String report = "/api/reports/" + reportId;
        return LongStream.rangeClosed(0, MOMENTS)
                .mapToObj(i -> i * last / MOMENTS)
                .flatMap(version -> Stream.of(report + "?version=" + version, report + "/blame?version=" + version));
    }

    private static byte[] unpacked(byte[] body) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        } catch (IOException asItIs) {
            return body;
        }
    }

    /** What a live view tells that begins before the first event. */
    private String live(Session session) {
        long version = session.get("/api/reports/" + reportId).path("version").asLong();
        CompletableFuture<String> whole = new CompletableFuture<>();
        try (EventLoop loop = new EventLoop()) {
            LiveFeed feed =
                    EventLoop.await(session.live(loop, until(version, whole)), Room.LONGEST, "It does not open.");
            loop.execute(() -> feed.subscribe(reportId, -1));
            return EventLoop.await(whole, Room.LONGEST, "The live view does not come to its end.");
        }
    }

    private static LiveFeed.Listener until(long version, CompletableFuture<String> whole) {
        StringBuilder said = new StringBuilder();
        return new LiveFeed.Listener() {
            @Override
            public void commit(LiveFeed.Commit commit) {
                said.append(commit.events());
                if (commit.to() >= version) {
                    whole.complete(said.toString());
                }
            }

            @Override
            public void failed(Failure why) {
                whole.completeExceptionally(why);
            }
        };
    }

    /** Asks again for all that was asked for, and searches the answers. */
    void repeat(List<Room.Sent> requests, Findings findings) {
        for (Room.Sent request : requests) {
            String body = Json.write(Map.of("commandId", request.commandId(), "commands", request.commands()));
            searcher.search(
                    product.signIn("Another " + request.role(), request.role())
                            .postBody("/api/reports/" + reportId + "/commands", body),
                    findings);
        }
    }
}
