package roundtable.commands.report;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static roundtable.commands.report.AttributionTest.APPROVED;
import static roundtable.commands.report.AttributionTest.QUOTE;
import static roundtable.commands.report.AttributionTest.REQUESTED;
import static roundtable.commands.report.Given.bullet;
import static roundtable.commands.report.Given.edited;
import static roundtable.commands.report.Given.item;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import roundtable.access.Role;
import roundtable.report.AttributionRequest;
import roundtable.report.Participant;
import roundtable.report.RedactionReason;
import roundtable.report.command.FinaliseSection;
import roundtable.report.command.GiveParticipants;
import roundtable.report.command.KeepName;
import roundtable.report.command.ReportCommand;
import roundtable.report.command.SubmitReport;
import roundtable.report.event.AttributionApproved;
import roundtable.report.event.AttributionRequested;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.ItemRedacted;
import roundtable.report.event.ItemRemoved;
import roundtable.report.event.NameKept;
import roundtable.report.event.ParticipantsGiven;
import roundtable.report.event.QuoteAdded;
import roundtable.report.event.ReportSubmitted;
import roundtable.report.event.SectionFinalised;

/** The participants' names, which should not stand in a report without leave. */
class ParticipantsTest {
    private static final Participant AMINA = new Participant("Amina Diallo", "Harbour Institute");
    private static final Participant OMAR = new Participant("Omar Haddad", "");
    private static final ParticipantsGiven GIVEN = new ParticipantsGiven(1, List.of(AMINA));
    private static final FinaliseSection FINALISE = new FinaliseSection("summary");
    private static final SectionFinalised FINAL = new SectionFinalised("summary");
    private static final Object NAMING = bullet("a", null, "As Amina Diallo told us");
    private static final KeepName KEEP = new KeepName(item("a"), "Amina Diallo");

    @Test
    void theOrganiserGivesAndReplacesTheList() {
        Given.report().when(Role.ORGANISER, give(AMINA)).happens(GIVEN);
        Given.report(GIVEN)
                .when(Role.ORGANISER, give(AMINA, OMAR))
                .happens(new ParticipantsGiven(2, List.of(AMINA, OMAR)));
        Given.report(GIVEN).when(Role.ORGANISER, give()).happens(new ParticipantsGiven(2, List.of()));
        Given.report(GIVEN).when(Role.ORGANISER, give(AMINA)).nothingHappens();
        Given.report().when(Role.ORGANISER, give()).nothingHappens();
    }

    @Test
    void aListHasItsLimits() {
        Participant[] most = Collections.nCopies(500, AMINA).toArray(Participant[]::new);
        Participant[] tooMany = Collections.nCopies(501, AMINA).toArray(Participant[]::new);
        Given.report()
                .when(Role.ORGANISER, give(most))
                .happens(new ParticipantsGiven(1, Collections.nCopies(500, AMINA)));
        Given.report().when(Role.ORGANISER, give(tooMany)).isRefused("participants-too-many");
        Given.report()
                .when(Role.ORGANISER, give(AMINA, new Participant(" ", "x")))
                .isRefused("participant-nameless");
        Given.report()
                .when(Role.ORGANISER, give(new Participant("x".repeat(201), "")))
                .isRefused("text-too-long");
        Given.report()
                .when(Role.ORGANISER, give(new Participant("x", "x".repeat(201))))
                .isRefused("text-too-long");
        Given.report(new ReportSubmitted()).when(Role.ORGANISER, give(AMINA)).isRefused("report-submitted");
    }

    private static GiveParticipants give(Participant... participants) {
        return new GiveParticipants(List.of(participants));
    }

    @ParameterizedTest
    @EnumSource(names = {"RAPPORTEUR", "NOTE_TAKER"})
    void aNameIsKept(Role role) {
        Given.report(NAMING).when(role, KEEP).happens(new NameKept(item("a"), "Amina Diallo"));
        Given.report(NAMING, new NameKept(item("a"), "AMINA DIALLO"))
                .when(role, KEEP)
                .nothingHappens();
    }

    static Stream<Arguments> keeping() {
        return Stream.of(
                arguments("name-unknown", new KeepName(item("a"), "Omar")),
                arguments("name-unknown", new KeepName(item("a"), "")),
                arguments("text-too-long", new KeepName(item("a"), "x".repeat(201))),
                arguments("item-unknown", new KeepName(item("never"), "Amina")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("keeping")
    void isNotKept(String code, ReportCommand command) {
        Given.report(NAMING).whenRapporteur(command).isRefused(code);
    }

    @Test
    void noSectionIsFinalWithNamesThatNobodyDecidedOn() {
        Given.report(GIVEN, NAMING)
                .whenRapporteur(FINALISE)
                .isRefusedSaying("names-unanswered", "These words look like names of participants: Amina Diallo.");
        Given.report(GIVEN, bullet("a", null, "The Harbour Institute paid"))
                .whenRapporteur(FINALISE)
                .isRefusedSaying("names-unanswered", "Harbour Institute");
        Given.report(NAMING, GIVEN).whenRapporteur(FINALISE).isRefused("names-unanswered");
        Given.report(GIVEN, bullet("a", null, "As"), edited("a", 1, "t", 0, "[2,[0,\" Amina Diallo said\"]]"))
                .whenRapporteur(FINALISE)
                .isRefused("names-unanswered");
    }

    @Test
    void itIsFinalWhereSomebodyDecided() {
        Given.report(NAMING).whenRapporteur(FINALISE).happens(FINAL);
        Given.report(GIVEN, NAMING, new NameKept(item("a"), "amina diallo"))
                .whenRapporteur(FINALISE)
                .happens(FINAL);
        Given.report(GIVEN, NAMING, new ItemRemoved(item("a")))
                .whenRapporteur(FINALISE)
                .happens(FINAL);
        Given.report(GIVEN, NAMING, new ItemRedacted(item("a"), RedactionReason.NAMES_A_PERSON))
                .whenRapporteur(FINALISE)
                .happens(FINAL);
        Given.report(GIVEN, NAMING, new ParticipantsGiven(2, List.of(OMAR)))
                .whenRapporteur(FINALISE)
                .happens(FINAL);
    }

    @Test
    void inAnApprovedQuoteItsSpeakerAloneMayStand() {
        AttributionRequest amina = new AttributionRequest("Amina Diallo", "", "");
        Object asked = new AttributionRequested(item("q"), 1, amina);
        Object approved = new AttributionApproved(item("q"), 1, amina, AttributionTest.GIVEN);
        ParticipantsGiven both = new ParticipantsGiven(1, List.of(AMINA, OMAR));
        FinaliseSection quotes = new FinaliseSection("quotes");
        Given.report(both, new QuoteAdded(item("q"), "quotes", null, "I, Amina Diallo, agree"), asked, approved)
                .whenRapporteur(quotes)
                .happens(new SectionFinalised("quotes"));
        Given.report(both, new QuoteAdded(item("q"), "quotes", null, "Omar Haddad agreed"), asked, approved)
                .whenRapporteur(quotes)
                .isRefusedSaying("names-unanswered", "Omar Haddad");
    }

    /** Where the list can't be read, no section slips through. */
    @Test
    void noSectionIsFinalWhileTheListCanNotBeRead() {
        ParticipantsGiven lost = new ParticipantsGiven(1, null);
        Given.report(lost, NAMING).whenRapporteur(FINALISE).isRefused("participants-unreadable");
        Given.report(lost).when(Role.ORGANISER, give()).happens(new ParticipantsGiven(2, List.of()));
    }

    /** Nor where an item can't: somebody who has its keys may read a name in it. */
    @Test
    void noSectionIsFinalWhileAnItemInItCanNotBeRead() {
        BulletAdded lost = new BulletAdded(item("lost"), "summary", null, null);
        Given.report(GIVEN, lost).whenRapporteur(FINALISE).isRefused("item-unreadable");
        Given.report(GIVEN, lost, new ItemRedacted(item("lost"), RedactionReason.OTHER))
                .whenRapporteur(FINALISE)
                .happens(new SectionFinalised("summary"));
        Given.report(GIVEN, lost, new ItemRemoved(item("lost")))
                .whenRapporteur(FINALISE)
                .happens(new SectionFinalised("summary"));
    }

    /** Each item by itself: what is public in one may be a secret in another. */
    @Test
    void whatIsKeptInOneItemIsNotInAnother() {
        Given.report(GIVEN, NAMING, bullet("b", "a", "Amina Diallo"), new NameKept(item("a"), "Amina Diallo"))
                .whenRapporteur(FINALISE)
                .isRefused("names-unanswered");
    }

    @Test
    void anApprovedQuoteMayNameItsSpeaker() {
        Object naming = new QuoteAdded(item("q"), "quotes", null, "I, Amina Diallo, say so");
        FinaliseSection finalise = new FinaliseSection("quotes");
        Given.report(GIVEN, naming).whenRapporteur(finalise).isRefused("names-unanswered");
        Given.report(GIVEN, naming, REQUESTED, APPROVED)
                .whenRapporteur(finalise)
                .happens(new SectionFinalised("quotes"));
    }

    @Test
    void aListThatComesLateStopsTheReport() {
        Object[] closed = {
            NAMING,
            QUOTE,
            new SectionFinalised("summary"),
            new SectionFinalised("challenges"),
            new SectionFinalised("quotes"),
            GIVEN
        };
        Given.report(closed).whenRapporteur(new SubmitReport()).isRefused("names-unanswered");
    }
}
