package roundtable.commands.report;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static roundtable.commands.report.Given.bullet;
import static roundtable.commands.report.Given.item;

import java.time.LocalDate;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.access.Role;
import roundtable.guard.NameGuard;
import roundtable.report.Approval;
import roundtable.report.AttributionRequest;
import roundtable.report.Participant;
import roundtable.report.RedactionReason;
import roundtable.report.command.ApproveAttribution;
import roundtable.report.command.EditText;
import roundtable.report.command.FinaliseSection;
import roundtable.report.command.MarkQuoteAnonymous;
import roundtable.report.command.ReportCommand;
import roundtable.report.command.RequestAttribution;
import roundtable.report.event.AttributionApproved;
import roundtable.report.event.AttributionRequested;
import roundtable.report.event.ItemRedacted;
import roundtable.report.event.ItemRemoved;
import roundtable.report.event.NameKept;
import roundtable.report.event.ParticipantsGiven;
import roundtable.report.event.QuoteAdded;
import roundtable.report.event.QuoteMarkedAnonymous;
import roundtable.report.event.ReportSubmitted;
import roundtable.report.event.ReportWithdrawn;
import roundtable.report.event.SectionFinalised;
import roundtable.report.event.SectionReopened;

/** Who said a quote: nobody, until leave is given, and nobody again as soon as it is taken back. */
class AttributionTest {
    static final LocalDate DAY = LocalDate.of(2026, 5, 22);
    static final AttributionRequest ASKED = new AttributionRequest("Amina Diallo", "Ministry", "by mail");
    static final Approval GIVEN = new Approval("Amina Diallo", "by mail", DAY);
    static final QuoteAdded QUOTE = new QuoteAdded(item("q"), "quotes", null, "Never again");
    static final AttributionRequested REQUESTED = new AttributionRequested(item("q"), 1, ASKED);
    static final AttributionApproved APPROVED = new AttributionApproved(item("q"), 1, ASKED, GIVEN);
    static final QuoteMarkedAnonymous ANONYMOUS = new QuoteMarkedAnonymous(item("q"), 1);
    static final RequestAttribution REQUEST =
            new RequestAttribution(item("q"), 1, "Amina Diallo", "Ministry", "by mail");
    static final ApproveAttribution APPROVE =
            new ApproveAttribution(item("q"), 1, "Amina Diallo", "Amina Diallo", "by mail", DAY);
    static final MarkQuoteAnonymous WITHDRAW = new MarkQuoteAnonymous(item("q"));

    @ParameterizedTest
    @EnumSource(names = {"RAPPORTEUR", "NOTE_TAKER"})
    void requestAndApprove(Role role) {
        Given.report(QUOTE).when(role, REQUEST).happens(REQUESTED);
        Given.report(QUOTE, REQUESTED).when(role, APPROVE).happens(APPROVED);
        Given.report(QUOTE).when(role, REQUEST, APPROVE).happens(REQUESTED, APPROVED);
    }

    @Test
    void theWordsStayWhileSomebodyIsAskedOrNamedForThem() {
        EditText edit = Given.edit("q", 0, "t", 0, "[[0,\"Nearly \"],11]");
        Given.report(QUOTE, REQUESTED).whenRapporteur(edit).isRefused("attribution-pending");
        Given.report(QUOTE, REQUESTED, APPROVED).whenRapporteur(edit).isRefused("attribution-approved");
        Given.report(QUOTE, REQUESTED, APPROVED, ANONYMOUS)
                .whenRapporteur(edit)
                .happens(Given.edited("q", 1, "t", 0, "[[0,\"Nearly \"],11]"));
    }

    @Test
    void whatCanNotBeReadIsNotApproved() {
        Given.report(QUOTE, new AttributionRequested(item("q"), 1, null))
                .whenRapporteur(APPROVE)
                .isRefused("attribution-not-pending");
    }

    @Test
    void affiliationAndHowMayBeEmpty() {
        Given.report(QUOTE)
                .whenRapporteur(new RequestAttribution(item("q"), 1, "Amina Diallo", "", ""))
                .happens(new AttributionRequested(item("q"), 1, new AttributionRequest("Amina Diallo", "", "")));
    }

    @ParameterizedTest
    @EnumSource(names = {"RAPPORTEUR", "NOTE_TAKER", "ORGANISER"})
    void declineAndWithdraw(Role role) {
        Given.report(QUOTE, REQUESTED).when(role, WITHDRAW).happens(ANONYMOUS);
        Given.report(QUOTE, REQUESTED, APPROVED).when(role, WITHDRAW).happens(ANONYMOUS);
    }

    @Test
    void aSpeakerMayWithdrawAtAnyTime() {
        Object[] whole = {QUOTE, REQUESTED, APPROVED, new SectionFinalised("quotes")};
        Given.report(whole).when(Role.ORGANISER, WITHDRAW).happens(ANONYMOUS);
        Given.report(whole[0], whole[1], whole[2], whole[3], new ReportSubmitted())
                .when(Role.NOTE_TAKER, WITHDRAW)
                .happens(ANONYMOUS);
        Given.report(QUOTE, REQUESTED, APPROVED, new ItemRemoved(item("q")))
                .whenRapporteur(WITHDRAW)
                .happens(ANONYMOUS);
    }

    @Test
    void whoIsAnonymousStaysSo() {
        Given.report(QUOTE).whenRapporteur(WITHDRAW).nothingHappens();
        Given.report(QUOTE, REQUESTED, ANONYMOUS).whenRapporteur(WITHDRAW).nothingHappens();
        Given.report(QUOTE, REQUESTED, new ItemRedacted(item("q"), RedactionReason.OTHER))
                .whenRapporteur(WITHDRAW)
                .nothingHappens();
    }

    /** So that the second is sealed with another key than the first, which is destroyed. */
    @Test
    void theNextAttributionHasANumberOfItsOwn() {
        Given.report(QUOTE, REQUESTED, ANONYMOUS)
                .whenRapporteur(new RequestAttribution(item("q"), 2, "Amina Diallo", "Ministry", "by mail"))
                .happens(new AttributionRequested(item("q"), 2, ASKED));
        Given.report(QUOTE, REQUESTED, ANONYMOUS, new AttributionRequested(item("q"), 2, ASKED))
                .whenRapporteur(
                        new ApproveAttribution(item("q"), 2, "Amina Diallo", "Amina Diallo", "by mail", DAY), WITHDRAW)
                .happens(new AttributionApproved(item("q"), 2, ASKED, GIVEN), new QuoteMarkedAnonymous(item("q"), 2));
    }

    /** Whoever sends it may not have seen yet that somebody else is asked now, or that she has declined. */
    @Test
    void leaveToNameOnePersonNamesNobodyElse() {
        AttributionRequested other = new AttributionRequested(item("q"), 2, new AttributionRequest("Yves", "", ""));
        Given.report(QUOTE, REQUESTED, ANONYMOUS, other).whenRapporteur(APPROVE).isRefused("attribution-outdated");
        AttributionRequested faster = new AttributionRequested(item("q"), 1, new AttributionRequest("Yves", "", ""));
        Given.report(QUOTE, faster).whenRapporteur(APPROVE).isRefused("attribution-outdated");
        Given.report(QUOTE, REQUESTED, ANONYMOUS).whenRapporteur(REQUEST).isRefused("attribution-outdated");
        Given.report(QUOTE).whenRapporteur(APPROVE).isRefused("attribution-not-pending");
    }

    /** They were final because she had given leave to be named, and name her still. */
    @Test
    void wordsThatNameWhoWithdrawsAreOpenAgain() {
        QuoteAdded naming = new QuoteAdded(item("q"), "quotes", null, "I, Amina Diallo, say so");
        SectionFinalised last = new SectionFinalised("quotes");
        Given.report(naming, REQUESTED, APPROVED, last, new ReportSubmitted())
                .when(Role.ORGANISER, WITHDRAW)
                .happens(ANONYMOUS, new ReportWithdrawn(), new SectionReopened("quotes"));
        Given.report(naming, REQUESTED, APPROVED, last)
                .when(Role.NOTE_TAKER, WITHDRAW)
                .happens(ANONYMOUS, new SectionReopened("quotes"));
        Given.report(naming, REQUESTED, APPROVED).whenRapporteur(WITHDRAW).happens(ANONYMOUS);
        ParticipantsGiven longest = new ParticipantsGiven(
                1, Collections.nCopies(NameGuard.MOST_PARTICIPANTS, new Participant("Omar Haddad", "")));
        Given.report(longest, QUOTE, REQUESTED, APPROVED, last)
                .whenRapporteur(WITHDRAW)
                .happens(ANONYMOUS);
        Given.report(naming, new NameKept(item("q"), "Amina Diallo"), REQUESTED, APPROVED, last)
                .whenRapporteur(WITHDRAW)
                .happens(ANONYMOUS);
    }

    static Stream<Arguments> refusals() {
        Object[] open = {QUOTE, bullet("a", null, "ab")};
        Object[] pending = {QUOTE, REQUESTED};
        Object[] approved = {QUOTE, REQUESTED, APPROVED};
        return Stream.of(
                arguments("attribution-of-quotes-alone", request("a", "Amina", "", ""), open),
                arguments("attribution-of-quotes-alone", approve("a", "Amina", ""), open),
                arguments("item-unknown", request("never", "Amina", "", ""), open),
                arguments("item-unknown", approve("never", "Amina", ""), open),
                arguments("item-unknown", new MarkQuoteAnonymous(item("never")), open),
                arguments("speaker-nameless", request("q", " ", "", ""), open),
                arguments("text-too-long", request("q", "x".repeat(201), "", ""), open),
                arguments("text-too-long", request("q", "x", "x".repeat(201), ""), open),
                arguments("text-too-long", request("q", "x", "", "x".repeat(201)), open),
                arguments("text-malformed", request("q", "\ud83d", "", ""), open),
                arguments("attribution-not-pending", APPROVE, open),
                arguments("attribution-pending", REQUEST, pending),
                arguments("approver-nameless", approve("q", "\t", ""), pending),
                arguments("text-too-long", approve("q", "x".repeat(201), ""), pending),
                arguments("text-too-long", approve("q", "x", "x".repeat(201)), pending),
                arguments("attribution-approved", REQUEST, approved),
                arguments("attribution-not-pending", APPROVE, approved));
    }

    private static ReportCommand request(String item, String speaker, String affiliation, String how) {
        return new RequestAttribution(item(item), 1, speaker, affiliation, how);
    }

    private static ReportCommand approve(String item, String by, String how) {
        return new ApproveAttribution(item(item), 1, "Amina Diallo", by, how, DAY);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refusals")
    void isRefused(String code, ReportCommand command, Object[] history) {
        Given.report(history).whenRapporteur(command).isRefused(code);
    }

    @Test
    void noSectionIsFinalWhileAQuoteInItWaits() {
        Given.report(QUOTE, REQUESTED)
                .whenRapporteur(new FinaliseSection("quotes"))
                .isRefusedSaying("approvals-pending", "These quotes wait for approval: \u201cNever again\u201d.");
        Given.report(QUOTE, REQUESTED)
                .whenRapporteur(new FinaliseSection("summary"))
                .happens(new SectionFinalised("summary"));
        Given.report(QUOTE, REQUESTED, ANONYMOUS)
                .whenRapporteur(new FinaliseSection("quotes"))
                .happens(new SectionFinalised("quotes"));
        Given.report(QUOTE, REQUESTED, new ItemRemoved(item("q")))
                .whenRapporteur(new FinaliseSection("quotes"))
                .happens(new SectionFinalised("quotes"));
    }

    @ParameterizedTest
    @ValueSource(ints = {39, 40, 41})
    void aQuoteIsNamedByItsFirstWords(int length) {
        String text = "\ud83d\ude00".repeat(length);
        Given.report(new QuoteAdded(item("q"), "quotes", null, text), REQUESTED)
                .whenRapporteur(new FinaliseSection("quotes"))
                .isRefusedSaying(
                        "approvals-pending",
                        "\u201c" + "\ud83d\ude00".repeat(Math.min(40, length)) + (length > 40 ? "\u2026" : "")
                                + "\u201d");
    }

    @Test
    void aQuoteThatCanNotBeReadIsNotQuoted() {
        Given.report(new QuoteAdded(item("q"), "quotes", null, null), REQUESTED)
                .whenRapporteur(new FinaliseSection("quotes"))
                .isRefusedSaying("approvals-pending", "wait for approval: \u201c\u2026\u201d.");
    }
}
