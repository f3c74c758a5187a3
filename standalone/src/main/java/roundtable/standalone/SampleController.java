package roundtable.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.Actor;
import roundtable.access.PersonId;
import roundtable.access.Right;
import roundtable.access.Role;
import roundtable.commands.dispatch.CommandService;
import roundtable.commands.dispatch.CommandTarget;
import roundtable.commands.dispatch.Request;
import roundtable.journal.Journal;
import roundtable.kit.access.Rights;
import roundtable.kit.json.WireJson;
import roundtable.kit.session.Visitor;
import roundtable.report.ReportId;
import tools.jackson.databind.JsonNode;

/**
 * Loads the sample conference: the requests of {@code sample/sample.json}, which have no effect a second time, but that the
 * closing session is soon after the loading.
 */
@RestController
final class SampleController {
    private static final String REPORTS = "reports/";
    private static final long OPENING_SECONDS = 10;
    private static final Duration CLOSING_IN = Duration.ofHours(3);
    /** Length of {@code 2026-09-16T13}. */
    private static final int HOUR = 13;

    private final CommandService commands;
    private final Map<String, CommandTarget> targets;
    private final Journal journal;
    private final Rights rights;

    SampleController(CommandService commands, List<CommandTarget> targets, Journal journal, Rights rights) {
        this.commands = commands;
        this.targets = targets.stream().collect(Collectors.toMap(target -> target.kind() + "s", Function.identity()));
        this.journal = journal;
        this.rights = rights;
    }

    record Loaded(int requests) {}

    record SampleWriter(String name, Role role) {
        Actor actor() {
            PersonId person =
                    new PersonId("sample-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
            return new Actor(person, name, role);
        }
    }

    record SampleRequest(String to, SampleWriter by, String commandId, JsonNode commands) {}

    record SampleFile(List<SampleRequest> requests) {}

    @PostMapping("/api/sample")
    Loaded load(Visitor visitor) throws IOException, InterruptedException {
        rights.require(visitor, Right.CREATE_CONFERENCE);
        List<SampleRequest> requests = file().requests();
        for (SampleRequest request : requests) {
            if (request.to().startsWith(REPORTS)) {
                awaitReport(new ReportId(request.to().substring(REPORTS.length())));
            }
            send(request);
        }
        return new Loaded(requests.size());
    }

    private static SampleFile file() throws IOException {
        try (InputStream in = SampleController.class.getResourceAsStream("/roundtable/sample/sample.json")) {
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String closing =
                    Instant.now().truncatedTo(ChronoUnit.HOURS).plus(CLOSING_IN).toString();
            return WireJson.mapper().readValue(file.replace("{closing}", closing.substring(0, HOUR)), SampleFile.class);
        }
    }

    private void send(SampleRequest request) {
        String[] to = request.to().split("/", 2);
        CommandTarget target = targets.get(to[0]);
        if (target == null) {
            throw new IllegalStateException("the sample asks for " + to[0]);
        }
        commands.dispatchFor(
                target,
                to[1],
                new Request(request.commandId(), request.commands()),
                request.by().actor());
    }

    /** A report is opened a moment after its roundtable was added. */
    private void awaitReport(ReportId report) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(OPENING_SECONDS);
        for (long head = journal.head();
                journal.lastVersion(report.toString()) < 0 && System.nanoTime() < end;
                head = journal.head()) {
            journal.awaitBeyond(head, TimeUnit.SECONDS.toNanos(1));
        }
    }
}
