package roundtable.commands.conference;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import roundtable.commands.conference.domain.ConferenceLimits;
import roundtable.commands.conference.domain.ReportIds;
import roundtable.commands.dispatch.EffectMatcher;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.conference.command.AddRoundtable;
import roundtable.conference.command.ChangeConference;
import roundtable.conference.command.ConferenceCommand;
import roundtable.conference.command.CreateConference;
import roundtable.conference.command.ReviseConference;
import roundtable.conference.command.ReviseTemplate;
import roundtable.conference.command.ScheduleClosingSession;
import roundtable.conference.event.ClosingSessionScheduled;
import roundtable.conference.event.ConferenceCreated;
import roundtable.conference.event.ConferenceEvent;
import roundtable.conference.event.ConferenceRevised;
import roundtable.conference.event.RoundtableAdded;
import roundtable.conference.event.TemplateRevised;
import roundtable.report.ReportId;
import roundtable.template.ItemKind;
import roundtable.template.Template;
import roundtable.template.TemplateSection;

class ConferenceCommandsTest {
    private static final ConferenceLimits SMALL = new ConferenceLimits(2, 2, 10, 4, 10, 2);
    private static final ConferenceId ID = new ConferenceId("c1");
    private static final LocalDate FIRST = LocalDate.of(2018, 12, 5);
    private static final LocalDate LAST = LocalDate.of(2018, 12, 7);
    private static final Instant CLOSING = Instant.parse("2018-12-07T15:30:00Z");
    private static final Template TEMPLATE = template(section("summary", "Summary", ItemKind.BULLET));
    private static final ConferenceCreated CREATED =
            new ConferenceCreated(ID, "Forum", "Marrakesh", FIRST, LAST, null, TEMPLATE);
    private static final Roundtable ROUNDTABLE = roundtable("r31", "3.1", "Drivers");
    private static final RoundtableAdded ADDED = new RoundtableAdded(ID, "Forum", ROUNDTABLE, TEMPLATE);

    @Test
    void createConference() {
        happens(List.of(), List.of(new CreateConference("Forum", "Marrakesh", FIRST, LAST, null, TEMPLATE)), CREATED);
    }

    @Test
    void createConferenceWithItsRoundtables() {
        happens(
                List.of(),
                List.of(
                        new CreateConference("Forum", "Marrakesh", FIRST, LAST, null, TEMPLATE),
                        new AddRoundtable(ROUNDTABLE)),
                CREATED,
                ADDED);
    }

    @Test
    void reviseConference() {
        happens(
                List.of(CREATED),
                List.of(new ReviseConference("Forum", "Quito", FIRST, null)),
                new ConferenceRevised("Forum", "Quito", FIRST, null));
        happens(List.of(CREATED), List.of(new ReviseConference("Forum", "Marrakesh", FIRST, LAST)));
    }

    @Test
    void scheduleClosingSession() {
        happens(List.of(CREATED), List.of(new ScheduleClosingSession(CLOSING)), new ClosingSessionScheduled(CLOSING));
        happens(List.of(CREATED), List.of(new ScheduleClosingSession(null)));
    }

    @Test
    void aRoundtableGetsTheTemplateAsItIsNow() {
        Template revised = template(section("challenges", "Hurdles", ItemKind.HEADING));
        happens(List.of(CREATED), List.of(new ReviseTemplate(revised)), new TemplateRevised(revised));
        happens(List.of(CREATED), List.of(new ReviseTemplate(TEMPLATE)));
        happens(
                List.of(CREATED, new TemplateRevised(revised)),
                List.of(new AddRoundtable(ROUNDTABLE)),
                new RoundtableAdded(ID, "Forum", ROUNDTABLE, revised));
    }

    static Stream<Arguments> refusals() {
        String lone = "\ud83d";
        TemplateSection fine = section("summary", "Summary", ItemKind.BULLET);
        return Stream.of(
                arguments("conference-exists", new CreateConference("Forum", "", null, null, null, TEMPLATE)),
                arguments("conference-nameless", new ReviseConference(" ", "", null, null)),
                arguments("dates-reversed", new ReviseConference("Forum", "", LAST, FIRST)),
                arguments("text-too-long", new ReviseConference("12345678901", "", null, null)),
                arguments("text-too-long", new ReviseConference("Forum", "12345678901", null, null)),
                arguments("text-malformed", new ReviseConference(lone, "", null, null)),
                arguments("roundtable-incomplete", new AddRoundtable(roundtable("r", "", "Title"))),
                arguments("roundtable-incomplete", new AddRoundtable(roundtable("r", "3.2", " "))),
                arguments("roundtable-exists", new AddRoundtable(roundtable("r31", "3.2", "Title"))),
                arguments("report-id-taken", new AddRoundtable(roundtable("elsewhere", "3.2", "Title"))),
                arguments("code-taken", new AddRoundtable(roundtable("r32", " 3.1 ", "Title"))),
                arguments("text-too-long", new AddRoundtable(roundtable("r32", "3.2.4", "Title"))),
                arguments("text-too-long", new AddRoundtable(roundtable("r32", "3.2", "12345678901"))),
                arguments("template-nameless", new ReviseTemplate(new Template("", "", List.of(fine)))),
                arguments("template-nameless", new ReviseTemplate(template(section("a", " ", ItemKind.BULLET)))),
                arguments("template-section-count", new ReviseTemplate(template())),
                arguments("template-section-count", new ReviseTemplate(template(fine, fine, fine))),
                arguments("template-keys-doubled", new ReviseTemplate(template(fine, fine))),
                arguments("template-kinds-missing", new ReviseTemplate(template(section("a", "A")))),
                arguments(
                        "template-kinds-missing",
                        new ReviseTemplate(template(section("a", "A", ItemKind.QUOTE, ItemKind.QUOTE)))),
                arguments("id-malformed", new ReviseTemplate(template(section("a b", "A", ItemKind.QUOTE)))),
                arguments("text-too-long", new ReviseTemplate(new Template("A", "12345678901", List.of(fine)))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refusals")
    void isRefused(String code, ConferenceCommand command) {
        refused(List.of(CREATED, ADDED), List.of(command), code);
    }

    static Stream<ConferenceCommand> onWhatIsNotThere() {
        return Stream.of(
                new ReviseConference("Forum", "", null, null),
                new ScheduleClosingSession(CLOSING),
                new ReviseTemplate(TEMPLATE),
                new AddRoundtable(ROUNDTABLE));
    }

    @ParameterizedTest
    @MethodSource("onWhatIsNotThere")
    void aConferenceHasToBeCreatedFirst(ConferenceCommand command) {
        refused(List.of(), List.of(command), "conference-unknown");
    }

    @Test
    void creatingIsRefusedForTheSameReasonsAsRevising() {
        refused(List.of(), List.of(new CreateConference("", "", null, null, null, TEMPLATE)), "conference-nameless");
        refused(List.of(), List.of(new CreateConference("F", "", LAST, FIRST, null, TEMPLATE)), "dates-reversed");
        refused(
                List.of(),
                List.of(new CreateConference("F", "", null, null, null, template())),
                "template-section-count");
    }

    @Test
    void aConferenceTakesSoManyRoundtables() {
        refused(
                List.of(CREATED, ADDED, added("r32", "3.2")),
                List.of(new AddRoundtable(roundtable("r33", "3.3", "Third"))),
                "conference-full");
    }

    @Test
    void allOfARequestOrNothing() {
        refused(List.of(CREATED), List.of(), "commands-missing");
        refused(List.of(CREATED), Collections.nCopies(2, new AddRoundtable(ROUNDTABLE)), "roundtable-exists");
    }

    private static void happens(
            List<ConferenceEvent> given, List<ConferenceCommand> commands, ConferenceEvent... events) {
        when(given, commands)
                .expectResultMessagePayloadMatching(EffectMatcher.carriedOut())
                .expectEvents((Object[]) events);
    }

    private static void refused(List<ConferenceEvent> given, List<? extends ConferenceCommand> commands, String code) {
        when(given, commands)
                .expectResultMessagePayloadMatching(EffectMatcher.refused(code))
                .expectNoEvents();
    }

    private static ResultValidator<ConferenceAggregate> when(
            List<ConferenceEvent> given, List<? extends ConferenceCommand> commands) {
        AggregateTestFixture<ConferenceAggregate> fixture = new AggregateTestFixture<>(ConferenceAggregate.class);
        fixture.registerInjectableResource(SMALL);
        fixture.registerInjectableResource((ReportIds) id -> id.value().equals("elsewhere"));
        var executor = given.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(given);
        return executor.when(new ChangeConference(ID, List.copyOf(commands)));
    }

    private static RoundtableAdded added(String id, String code) {
        return new RoundtableAdded(ID, "Forum", roundtable(id, code, "Title"), TEMPLATE);
    }

    private static Roundtable roundtable(String id, String code, String title) {
        return new Roundtable(new ReportId(id), code, title, "", null);
    }

    private static Template template(TemplateSection... sections) {
        return new Template("Template", "", List.of(sections));
    }

    private static TemplateSection section(String key, String title, ItemKind... kinds) {
        return new TemplateSection(key, title, "", List.of(kinds));
    }
}
