package roundtable.commands.report;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static roundtable.commands.report.Given.comment;
import static roundtable.commands.report.Given.edit;
import static roundtable.commands.report.Given.item;
import static roundtable.commands.report.ReportRefusalsTest.ITEMS;
import static roundtable.commands.report.ReportRefusalsTest.TAG;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import roundtable.access.Role;
import roundtable.report.Participant;
import roundtable.report.Person;
import roundtable.report.RedactionReason;
import roundtable.report.command.AddBullet;
import roundtable.report.command.AddHeading;
import roundtable.report.command.AddParagraph;
import roundtable.report.command.AddQuote;
import roundtable.report.command.AssignNoteTaker;
import roundtable.report.command.AssignRapporteur;
import roundtable.report.command.CommentOnItem;
import roundtable.report.command.FinaliseSection;
import roundtable.report.command.GiveParticipants;
import roundtable.report.command.KeepName;
import roundtable.report.command.MoveItem;
import roundtable.report.command.RedactItem;
import roundtable.report.command.RemoveItem;
import roundtable.report.command.ReopenSection;
import roundtable.report.command.ReportCommand;
import roundtable.report.command.ResolveComment;
import roundtable.report.command.RestoreItem;
import roundtable.report.command.SubmitReport;
import roundtable.report.command.TagItem;
import roundtable.report.command.UntagItem;
import roundtable.report.command.WithdrawReport;
import roundtable.report.event.ParticipantsGiven;
import roundtable.report.event.ReportSubmitted;
import roundtable.report.event.SectionFinalised;

/** What a final section, a submitted report and another role refuse, whatever the command says. */
class ReportLocksTest {
    static Stream<Arguments> edits() {
        return Stream.of(
                arguments("challenges", new AddBullet(item("n"), "summary", null, "")),
                arguments("challenges", new AddHeading(item("n"), "summary", null, 1, "")),
                arguments("challenges", new AddParagraph(item("n"), "summary", null, "")),
                arguments("summary", new AddQuote(item("n"), "quotes", null, "")),
                arguments("challenges", edit("a", 0, "t", 0, "[2]")),
                arguments("challenges", new MoveItem(item("a"), "challenges", null)),
                arguments("challenges", new RemoveItem(item("a"))),
                arguments("challenges", new RestoreItem(item("gone"))),
                arguments("challenges", new TagItem(item("a"), TAG)),
                arguments("challenges", new UntagItem(item("a"), TAG)),
                arguments("challenges", new KeepName(item("a"), "ab")),
                arguments("challenges", AttributionTest.REQUEST),
                arguments("challenges", AttributionTest.APPROVE));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("edits")
    void aFinalSectionRefusesEveryEdit(String open, ReportCommand command) {
        Object[] allButOne = Stream.concat(
                        Stream.of(ITEMS),
                        Stream.of("summary", "challenges", "quotes")
                                .filter(section -> !section.equals(open))
                                .map(SectionFinalised::new))
                .toArray();
        Given.report(allButOne).whenRapporteur(command).isRefused("section-final");
    }

    static Stream<ReportCommand> everythingButWithdrawal() {
        return Stream.concat(
                edits().map(edit -> (ReportCommand) edit.get()[1]),
                Stream.of(
                        new AssignRapporteur(new Person("A", "")),
                        new AssignNoteTaker(new Person("A", "")),
                        new CommentOnItem(item("a"), comment("c"), null, "x"),
                        new ResolveComment(comment("c")),
                        new FinaliseSection("summary"),
                        new ReopenSection("summary"),
                        new SubmitReport()));
    }

    @Test
    void aSubmittedReportTakesNoParticipants() {
        Given.report(new ReportSubmitted())
                .when(Role.ORGANISER, new GiveParticipants(List.of(new Participant("Amina Diallo", ""))))
                .isRefused("report-submitted");
    }

    @Test
    void theParticipantsOfASubmittedReportCanBeForgotten() {
        Given.report(new ParticipantsGiven(1, List.of(new Participant("Amina Diallo", ""))), new ReportSubmitted())
                .when(Role.ORGANISER, new GiveParticipants(List.of()))
                .happens(new ParticipantsGiven(2, List.of()));
    }

    @ParameterizedTest
    @MethodSource("everythingButWithdrawal")
    void aSubmittedReportRefusesAllButWithdrawal(ReportCommand command) {
        Object[] submitted = Stream.concat(Stream.of(ITEMS), Stream.of(new ReportSubmitted()))
                .toArray();
        Given.report(submitted).whenRapporteur(command).isRefused("report-submitted");
    }

    static Stream<Arguments> strangers() {
        Stream<Arguments> writing = edits().map(edit -> (ReportCommand) edit.get()[1])
                .flatMap(c -> Stream.of(Role.ORGANISER, Role.CHAIR, Role.AUDITOR, Role.READER)
                        .filter(role -> !(role == Role.AUDITOR && c instanceof RestoreItem))
                        .map(role -> arguments(role, c)));
        Stream<Arguments> concluding = Stream.of(
                        new FinaliseSection("summary"),
                        new ReopenSection("summary"),
                        new SubmitReport(),
                        new WithdrawReport())
                .flatMap(c -> Stream.of(Role.NOTE_TAKER, Role.ORGANISER, Role.CHAIR, Role.AUDITOR, Role.READER)
                        .map(role -> arguments(role, c)));
        Stream<Arguments> commenting = Stream.of(
                        new CommentOnItem(item("a"), comment("c"), null, "x"), new ResolveComment(comment("c")))
                .flatMap(c -> Stream.of(Role.AUDITOR, Role.READER).map(role -> arguments(role, c)));
        Stream<Arguments> assigning = Stream.of(
                        new AssignRapporteur(new Person("A", "")), new AssignNoteTaker(new Person("A", "")))
                .flatMap(c -> Stream.of(Role.CHAIR, Role.AUDITOR, Role.READER).map(role -> arguments(role, c)));
        return Stream.of(writing, concluding, commenting, assigning, strangersToNames())
                .flatMap(all -> all);
    }

    private static Stream<Arguments> strangersToNames() {
        Stream<Arguments> withdrawing =
                Stream.of(Role.CHAIR, Role.AUDITOR, Role.READER).map(role -> arguments(role, AttributionTest.WITHDRAW));
        Stream<Arguments> forgetting = Stream.of(Role.NOTE_TAKER, Role.CHAIR, Role.AUDITOR, Role.READER)
                .map(role -> arguments(role, new RedactItem(item("a"), RedactionReason.OTHER)));
        Stream<Arguments> listing = Arrays.stream(Role.values())
                .filter(role -> role != Role.ORGANISER)
                .map(role -> arguments(role, new GiveParticipants(List.of())));
        return Stream.of(withdrawing, forgetting, listing).flatMap(all -> all);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("strangers")
    void othersMayNot(Role role, ReportCommand command) {
        Given.report(ITEMS).when(role, command).isRefused("not-for-your-role");
    }
}
