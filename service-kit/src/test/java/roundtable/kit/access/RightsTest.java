package roundtable.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtable.access.PersonId;
import roundtable.access.Right;
import roundtable.access.Role;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.conference.event.ConferenceRevised;
import roundtable.conference.event.RoleGranted;
import roundtable.conference.event.RoleRevoked;
import roundtable.installation.event.HouseRoleGranted;
import roundtable.journal.Draft;
import roundtable.journal.Journal;
import roundtable.journal.JournalClient;
import roundtable.journal.JournalSettings;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.journal.sealing.Sealing;
import roundtable.journal.vault.LocalKeystore;
import roundtable.kit.journal.ApiEvents;
import roundtable.kit.session.Visitor;
import roundtable.refusal.RefusedException;
import roundtable.report.ReportId;
import roundtable.report.event.ReportOpened;
import roundtable.template.Tagging;
import roundtable.template.Template;

class RightsTest {
    private static final ConferenceId CONFERENCE = new ConferenceId("c1");
    private static final ReportId REPORT = new ReportId("r1");
    private static final ReportId NEIGHBOUR = new ReportId("r2");
    private static final ReportId NOBODYS = new ReportId("r9");
    private static final Visitor SARA = new Visitor(new PersonId("p1"), "Sara", "s1");

    @TempDir
    Path folder;

    private EmbeddedServer server;
    private MongoClient client;
    private Journal journal;
    private EventCodec codec;
    private Rights rights;

    @BeforeEach
    void start() {
        server = EmbeddedServer.inMemory();
        client = JournalClient.connect(server.uri());
        Sealing sealing = new Sealing(client.getDatabase("test"), LocalKeystore.create(folder.resolve("keystore")));
        codec = ApiEvents.codec(ApiEvents.types().build(), sealing);
        journal = Journal.open(client, "test", JournalSettings.defaults());
        rights = follow(journal);
        append(CONFERENCE.toString(), new ConferenceRevised("Forum", "", null, null));
        append(REPORT.toString(), opened(REPORT));
        append(NEIGHBOUR.toString(), opened(NEIGHBOUR));
    }

    private Rights follow(Journal followed) {
        Scopes scopes = new Scopes(followed, codec);
        var unused = followed.onGrowth(commits -> commits.forEach(scopes::hear));
        return new Rights(scopes);
    }

    private static ReportOpened opened(ReportId id) {
        return new ReportOpened(
                id,
                CONFERENCE,
                "Forum",
                new Roundtable(id, "1", "T", "", null),
                new Template("T", "", List.of(), Tagging.GLOBAL));
    }

    @AfterEach
    void stop() {
        journal.close();
        client.close();
        server.close();
    }

    private void append(String stream, Object event) {
        Draft draft = new Draft(
                stream,
                journal.lastVersion(stream) + 1,
                codec.encode(stream, List.of(event)),
                Instant.EPOCH,
                "Olga",
                UUID.randomUUID().toString(),
                "");
        var unused = journal.append(draft).join();
    }

    private void grant(Role role, @Nullable ReportId report) {
        append(CONFERENCE.toString(), new RoleGranted(SARA.person(), role, report));
    }

    private String refusal(Runnable judgement) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, judgement::run);
        return refused == null ? "none" : refused.refusal().code();
    }

    @Test
    void whatSomebodyHasNoRoleOnIsAsIfItWereNotThere() {
        assertThat(refusal(() -> rights.require(SARA, Right.READ, REPORT))).isEqualTo("report-unknown");
        assertThat(refusal(() -> rights.require(SARA, Right.READ, NOBODYS))).isEqualTo("report-unknown");
        assertThat(refusal(() -> rights.require(SARA, Right.SEE_CONFERENCE, CONFERENCE)))
                .isEqualTo("conference-unknown");
        assertThat(refusal(() -> rights.require(SARA, Right.CREATE_CONFERENCE))).isEqualTo("not-for-your-role");
        assertThat(rights.mayKnow(SARA, CONFERENCE)).isFalse();
    }

    @Test
    void aGrantAndARevocationCountWhenTheyAreAcknowledged() {
        for (int round = 0; round < 20; round++) {
            grant(Role.NOTE_TAKER, REPORT);
            assertThat(rights.require(SARA, Right.WRITE, REPORT).role()).isEqualTo(Role.NOTE_TAKER);
            append(CONFERENCE.toString(), new RoleRevoked(SARA.person(), Role.NOTE_TAKER, REPORT));
            assertThat(refusal(() -> rights.require(SARA, Right.WRITE, REPORT))).isEqualTo("report-unknown");
        }
    }

    @Test
    void aRoleOnOneReportIsNoneOnAnotherAndShowsTheConferenceAlone() {
        grant(Role.RAPPORTEUR, REPORT);

        assertThat(refusal(() -> rights.require(SARA, Right.READ, NEIGHBOUR))).isEqualTo("report-unknown");
        assertThat(refusal(() -> rights.require(SARA, Right.SET_UP, CONFERENCE)))
                .isEqualTo("not-for-your-role");
        assertThat(rights.require(SARA, Right.SEE_CONFERENCE, CONFERENCE).role())
                .isEqualTo(Role.RAPPORTEUR);
        assertThat(rights.mayKnow(SARA, CONFERENCE, REPORT)).isTrue();
        assertThat(rights.mayKnow(SARA, CONFERENCE, NEIGHBOUR)).isFalse();
    }

    @Test
    void anOrganiserOfOneReportSetsNothingUp() {
        grant(Role.ORGANISER, REPORT);

        assertThat(refusal(() -> rights.require(SARA, Right.GRANT, CONFERENCE))).isEqualTo("not-for-your-role");
        assertThat(refusal(() -> rights.require(SARA, Right.SET_UP, CONFERENCE)))
                .isEqualTo("not-for-your-role");
    }

    @Test
    void ofSeveralRolesTheStrongestWithTheRightActs() {
        grant(Role.READER, null);
        append("installation:house", new HouseRoleGranted(SARA.person(), Role.ORGANISER));
        grant(Role.NOTE_TAKER, REPORT);

        assertThat(rights.require(SARA, Right.READ, REPORT).role()).isEqualTo(Role.NOTE_TAKER);
        assertThat(rights.require(SARA, Right.LIST_PARTICIPANTS, REPORT).role()).isEqualTo(Role.ORGANISER);
        assertThat(rights.require(SARA, Right.READ, NEIGHBOUR).role()).isEqualTo(Role.ORGANISER);
        assertThat(refusal(() -> rights.require(SARA, Right.CONCLUDE, REPORT))).isEqualTo("not-for-your-role");
        assertThat(refusal(() -> rights.require(SARA, Set.of(Right.WRITE, Right.LIST_PARTICIPANTS), REPORT)))
                .isEqualTo("not-for-your-role");
    }

    @Test
    void anotherProcessHearsOfIt() {
        try (Journal other = Journal.open(client, "test", JournalSettings.defaults())) {
            Rights there = follow(other);
            assertThat(refusal(() -> there.require(SARA, Right.READ, REPORT))).isEqualTo("report-unknown");

            grant(Role.CHAIR, null);
            long end = System.nanoTime() + 5_000_000_000L;
            while (there.find(SARA, Right.READ, REPORT).isEmpty() && System.nanoTime() < end) {
                Thread.onSpinWait();
            }

            assertThat(there.require(SARA, Right.READ, REPORT).role()).isEqualTo(Role.CHAIR);
        }
    }

    /** What a process is told of later than another, it looks up before it refuses anything. */
    @Test
    void nobodyIsRefusedByWhatAProcessHasNotHeardYet() {
        Rights deaf = new Rights(new Scopes(journal, codec));
        assertThat(refusal(() -> deaf.require(SARA, Right.READ, REPORT))).isEqualTo("report-unknown");
        assertThat(refusal(() -> deaf.require(SARA, Right.SEE_CONFERENCE, CONFERENCE)))
                .isEqualTo("conference-unknown");
        assertThat(refusal(() -> deaf.require(SARA, Right.CREATE_CONFERENCE))).isEqualTo("not-for-your-role");

        grant(Role.RAPPORTEUR, REPORT);
        assertThat(deaf.require(SARA, Right.READ, REPORT).role()).isEqualTo(Role.RAPPORTEUR);
        grant(Role.CHAIR, null);
        assertThat(deaf.require(SARA, Right.READ, NEIGHBOUR).role()).isEqualTo(Role.CHAIR);
        append("installation:house", new HouseRoleGranted(SARA.person(), Role.ORGANISER));
        assertThat(deaf.require(SARA, Right.CREATE_CONFERENCE).role()).isEqualTo(Role.ORGANISER);
    }

    /** A keystroke's judgement: with the database gone it still is one. */
    @Test
    void whatIsKnownNeedsNoDatabase() {
        grant(Role.RAPPORTEUR, REPORT);
        List<Role> before = new ArrayList<>();
        before.add(rights.require(SARA, Right.WRITE, REPORT).role());
        server.close();

        before.add(rights.require(SARA, Right.WRITE, REPORT).role());

        assertThat(before).containsOnly(Role.RAPPORTEUR);
    }
}
