package roundtable.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import roundtable.journal.JournalClient;
import roundtable.journal.StoredEvent;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.journal.sealing.Sealing;
import roundtable.journal.vault.LocalKeystore;
import roundtable.report.CommentId;
import roundtable.report.ItemId;
import roundtable.report.Person;
import roundtable.report.Tag;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.HeadingAdded;
import roundtable.report.event.ItemCommented;
import roundtable.report.event.ItemTagged;
import roundtable.report.event.ItemUntagged;
import roundtable.report.event.NoteTakerAssigned;
import roundtable.report.event.ParagraphAdded;
import roundtable.report.event.QuoteAdded;
import roundtable.report.event.RapporteurAssigned;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.TextEdited;
import roundtable.text.ChangeSet;

/** Events that were stored before anything was sealed are read as they were, and written sealed. */
class OnceInTheClearTest {
    private static final String STREAM = "report:r1";
    private static final ItemId A = new ItemId("a");
    private static final Person ADA = new Person("Ada", "Ministry");
    private static final Tag TAG = new Tag(Tag.OWN_WORDS, "harbour");

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
        String person = "{\"person\":{\"name\":\"Ada\",\"affiliation\":\"Ministry\"}}";
        String item = "{\"itemId\":\"a\",";
        String added = item + "\"section\":\"s\",\"after\":null,";
        String tag = item + "\"tag\":{\"scheme\":\"free\",\"value\":\"harbour\"}}";
        return Stream.of(
                arguments("rapporteur-assigned", person, new RapporteurAssigned(ADA)),
                arguments("note-taker-assigned", person, new NoteTakerAssigned(ADA)),
                arguments("bullet-added", added + "\"text\":\"harbour\"}", new BulletAdded(A, "s", null, "harbour")),
                arguments(
                        "heading-added",
                        added + "\"level\":2,\"text\":\"harbour\"}",
                        new HeadingAdded(A, "s", null, 2, "harbour")),
                arguments(
                        "paragraph-added",
                        added + "\"text\":\"harbour\"}",
                        new ParagraphAdded(A, "s", null, "harbour")),
                arguments("quote-added", added + "\"text\":\"harbour\"}", new QuoteAdded(A, "s", null, "harbour")),
                arguments(
                        "text-edited",
                        item + "\"revision\":1,\"clientId\":\"t\",\"sequence\":0,\"changes\":[2,[0,\"harbour\"]]}",
                        new TextEdited(A, 1, "t", 0, ChangeSet.insert(2, 2, "harbour"))),
                arguments("item-tagged", tag, new ItemTagged(A, TAG)),
                arguments("item-untagged", tag, new ItemUntagged(A, TAG)),
                arguments(
                        "item-commented",
                        item + "\"commentId\":\"c\",\"inReplyTo\":null,\"text\":\"harbour\"}",
                        new ItemCommented(A, new CommentId("c"), null, "harbour")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stored")
    void isRead(String type, String json, ReportEvent event) {
        assertThat(codec.decode(STREAM, new StoredEvent(type, 1, json))).isEqualTo(event);
        StoredEvent sealed = codec.encode(STREAM, event);
        assertThat(sealed.revision()).isEqualTo(2);
        assertThat(sealed.payload()).doesNotContain("harbour", "Ada", "Ministry");
        assertThat(codec.decode(STREAM, sealed)).isEqualTo(event);
    }

    /** Else whoever writes to the database could put words into a report that nobody sealed. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("stored")
    void inTheClearItIsNotReadUnderTodaysRevision(String type, String json, ReportEvent event) {
        Object read = codec.decode(STREAM, new StoredEvent(type, 2, json));
        assertThat(read).hasSameClassAs(event).isNotEqualTo(event);
        assertThat(read.toString()).doesNotContain("harbour", "Ada");
    }
}
