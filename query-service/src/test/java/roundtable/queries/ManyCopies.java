package roundtable.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.conference.event.ConferenceCreated;
import roundtable.conference.event.RoundtableAdded;
import roundtable.kit.json.WireJson;
import roundtable.queries.report.RandomReport;
import roundtable.report.ReportId;
import roundtable.report.event.ReportOpened;
import roundtable.template.Template;
import tools.jackson.databind.JsonNode;

/** Somebody who takes reports of one conference along. */
record ManyCopies(RunningService service, String conference, String cookie) {
    /** A conference with a roundtable for each code; its reports are opened but for those whose code begins with a minus. */
    static void open(RunningService service, String conference, String... codes) {
        Template template = RandomReport.opening("x").template();
        List<Object> events = new ArrayList<>();
        ConferenceId id = new ConferenceId(conference);
        events.add(new ConferenceCreated(
                id, "Forum", "Quito", LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 6), null, template));
        for (String code : codes) {
            Roundtable roundtable =
                    new Roundtable(new ReportId(reportOf(conference, code)), code, "About " + code, "Room 1", null);
            events.add(new RoundtableAdded(id, "Forum", roundtable, template));
            if (!code.startsWith("-")) {
                service.stream("report:" + roundtable.reportId().value())
                        .append(new ReportOpened(roundtable.reportId(), id, "Forum", roundtable, template));
            }
        }
        service.stream("conference:" + conference).append(events.toArray());
    }

    static String reportOf(String conference, String code) {
        return conference + code.replaceAll("[^A-Za-z0-9.]", "_");
    }

    private String address() {
        return "/api/conferences/" + conference + "/copies";
    }

    HttpResponse<byte[]> ask(String json) throws Exception {
        return service.send(cookie, "POST", address(), json);
    }

    /** Asks, and waits until it is ready; its id. */
    String ready(String json) throws Exception {
        HttpResponse<byte[]> answer = ask(json);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(202);
        String id = WireJson.tree(text(answer)).path("id").asString();
        assertThat(await(id, "ready").path("done").asInt())
                .isEqualTo(WireJson.tree(text(answer)).path("of").asInt());
        return id;
    }

    JsonNode list() throws Exception {
        HttpResponse<byte[]> answer = service.send(cookie, "GET", address(), "");
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        return WireJson.tree(text(answer)).path("copies");
    }

    /** The copy once it has come to that stage; the test's own time limit ends the waiting. */
    JsonNode await(String id, String stage) throws Exception {
        while (true) {
            Optional<JsonNode> there = at(id, stage);
            if (there.isPresent()) {
                return there.get();
            }
        }
    }

    /** The copy if it is at that stage now. */
    Optional<JsonNode> at(String id, String stage) throws Exception {
        return list().valueStream()
                .filter(copy -> copy.path("id").asString().equals(id))
                .filter(copy -> copy.path("stage").asString().equals(stage))
                .findFirst();
    }

    HttpResponse<byte[]> file(String id) throws Exception {
        return service.send(cookie, "GET", address() + "/" + id + "/file", "");
    }

    byte[] taken(String json) throws Exception {
        HttpResponse<byte[]> answer = file(ready(json));
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        return answer.body();
    }

    int remove(String id) throws Exception {
        return service.send(cookie, "DELETE", address() + "/" + id, "").statusCode();
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
