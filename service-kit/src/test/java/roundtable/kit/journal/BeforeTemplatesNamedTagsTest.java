package roundtable.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.conference.event.ConferenceCreated;
import roundtable.conference.event.RoundtableAdded;
import roundtable.conference.event.TemplateRevised;
import roundtable.journal.JournalClient;
import roundtable.journal.StoredEvent;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.journal.sealing.Sealing;
import roundtable.journal.vault.LocalKeystore;
import roundtable.report.ReportId;
import roundtable.report.event.ReportOpened;
import roundtable.template.ItemKind;
import roundtable.template.Tagging;
import roundtable.template.Template;
import roundtable.template.TemplateSection;

/** A template from before templates named their tags has those that all reports had then. */
class BeforeTemplatesNamedTagsTest {
    private static final String TEMPLATE = "\"template\":{\"name\":\"T\",\"guidance\":\"\",\"sections\":"
            + "[{\"key\":\"a\",\"title\":\"A\",\"guidance\":\"\",\"kinds\":[\"bullet\"]}]}";
    private static final Template READ =
            new Template("T", "", List.of(new TemplateSection("a", "A", "", List.of(ItemKind.BULLET))), Tagging.GLOBAL);
    private static final ConferenceId C1 = new ConferenceId("c1");
    private static final ReportId R1 = new ReportId("r1");

    @TempDir
    static Path folder;

    private static EmbeddedServer server;
    private static MongoClient client;
    private static EventCodec codec;

    @BeforeAll
    static void start() {
        server = EmbeddedServer.inMemory();
        client = JournalClient.connect(server.uri());
        Sealing sealing = new Sealing(client.getDatabase("test"), LocalKeystore.create(folder.resolve("keystore")));
        codec = ApiEvents.codec(ApiEvents.types().build(), sealing);
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    static Stream<Arguments> stored() {
        String conference = "\"conferenceId\":\"c1\",\"name\":\"F\",\"place\":\"P\",\"from\":null,\"to\":null,";
        String roundtable = "\"conferenceId\":\"c1\",\"conference\":\"F\",\"roundtable\":{\"reportId\":\"r1\","
                + "\"code\":\"1\",\"title\":\"T\",\"place\":\"\",\"date\":null},";
        Roundtable first = new Roundtable(R1, "1", "T", "", null);
        return Stream.of(
                arguments(
                        "conference-created",
                        conference + "\"closingAt\":null,",
                        new ConferenceCreated(C1, "F", "P", null, null, null, READ)),
                arguments("template-revised", "", new TemplateRevised(READ)),
                arguments("roundtable-added", roundtable, new RoundtableAdded(C1, "F", first, READ)),
                arguments(
                        "report-opened",
                        "\"reportId\":\"r1\"," + roundtable,
                        new ReportOpened(R1, C1, "F", first, READ)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stored")
    void isRead(String type, String fields, Object event) {
        String stream = type.equals("report-opened") ? "report:r1" : "conference:c1";
        StoredEvent old = new StoredEvent(type, 1, "{" + fields + TEMPLATE + "}");

        assertThat(codec.payloadOf(stream, old)).isEqualTo(event);
        assertThat(codec.payloadOf(stream, codec.encode(stream, List.of(event)).getFirst()))
                .isEqualTo(event);
    }
}
