package roundtable.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.journal.JournalClient;
import roundtable.journal.StoredEvent;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.journal.sealing.Sealing;
import roundtable.journal.vault.LocalKeystore;
import roundtable.report.Approval;
import roundtable.report.AttributionRequest;
import roundtable.report.CommentId;
import roundtable.report.ItemId;
import roundtable.report.Participant;
import roundtable.report.Person;
import roundtable.report.RedactionReason;
import roundtable.report.ReportId;
import roundtable.report.Tag;
import roundtable.report.event.ReportEventNames;
import roundtable.template.Tagging;
import roundtable.template.Template;
import roundtable.text.ChangeSet;

/** Whatever somebody may have written into an event of a report, its stored form does not show. */
class ConfidentialEventsTest {
    private static final String STREAM = "report:r1";
    private static final String WORD = "Quetzalcoatl";

    /** Texts that nobody writes freely: keys of the template, ids of tabs and of epochs, the conference's name. */
    private static final Set<String> NOT_WRITTEN = Set.of("section", "clientId", "epoch", "conference");

    @TempDir
    Path folder;

    private EmbeddedServer server;
    private MongoClient client;
    private LocalKeystore vault;
    private EventCodec codec;

    @BeforeEach
    void start() {
        server = EmbeddedServer.inMemory();
        client = JournalClient.connect(server.uri());
        vault = LocalKeystore.create(folder.resolve("keystore"));
        codec = ApiEvents.codec(ApiEvents.types().build(), new Sealing(client.getDatabase("test"), vault));
    }

    @AfterEach
    void stop() {
        vault.close();
        client.close();
        server.close();
    }

    static List<String> names() {
        return ReportEventNames.ALL.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void showsNoneOfItsWords(String name) throws ReflectiveOperationException {
        Object event = filled(Objects.requireNonNull(ReportEventNames.ALL.get(name)));

        StoredEvent stored = codec.encode(STREAM, event);

        assertThat(stored.payload()).doesNotContain(WORD);
        assertThat(codec.decode(STREAM, stored)).isEqualTo(event);
    }

    private static Object filled(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values =
                Arrays.stream(components).map(ConfidentialEventsTest::value).toArray();
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }

    private static Object value(RecordComponent component) {
        return switch (component.getType().getSimpleName()) {
            case "String" -> NOT_WRITTEN.contains(component.getName()) ? "key" : WORD;
            case "int" -> 1;
            case "long" -> 1L;
            case "ItemId" -> new ItemId("i1");
            case "CommentId" -> new CommentId("c1");
            case "ReportId" -> new ReportId("r1");
            case "ConferenceId" -> new ConferenceId("c1");
            case "Roundtable" -> new Roundtable(new ReportId("r1"), "1", "Title", "Room", null);
            case "Template" -> new Template("Report", "", List.of(), Tagging.GLOBAL);
            case "Tag" -> new Tag(Tag.OWN_WORDS, WORD);
            case "ChangeSet" -> ChangeSet.insert(0, 0, WORD);
            case "Person" -> new Person(WORD, WORD);
            case "AttributionRequest" -> new AttributionRequest(WORD, WORD, WORD);
            case "Approval" -> new Approval(WORD, WORD, LocalDate.EPOCH);
            case "RedactionReason" -> RedactionReason.OTHER;
            case "List" -> List.of(new Participant(WORD, WORD));
            default -> throw new IllegalArgumentException("Say what fills " + component);
        };
    }
}
