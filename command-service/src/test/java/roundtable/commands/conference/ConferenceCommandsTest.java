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
import roundtable.access.Actor;
import roundtable.access.PersonId;
import roundtable.access.Role;
import roundtable.commands.conference.domain.ConferenceLimits;
import roundtable.commands.conference.domain.ReportIds;
import roundtable.commands.dispatch.ActorMetadata;
import roundtable.commands.dispatch.EffectMatcher;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.conference.command.AddRoundtable;
import roundtable.conference.command.ChangeConference;
import roundtable.conference.command.ConferenceCommand;
import roundtable.conference.command.CreateConference;
import roundtable.conference.command.GrantRole;
import roundtable.conference.command.ReviseConference;
import roundtable.conference.command.ReviseTemplate;
import roundtable.conference.command.RevokeRole;
import roundtable.conference.command.ScheduleClosingSession;
import roundtable.conference.event.ClosingSessionScheduled;
import roundtable.conference.event.ConferenceCreated;
import roundtable.conference.event.ConferenceEvent;
import roundtable.conference.event.ConferenceRevised;
import roundtable.conference.event.RoleGranted;
import roundtable.conference.event.RoleRevoked;
import roundtable.conference.event.RoundtableAdded;
import roundtable.conference.event.TemplateRevised;
import roundtable.report.ReportId;
import roundtable.template.ItemKind;
import roundtable.template.TagChoice;
import roundtable.template.TagSet;
import roundtable.template.Tagging;
import roundtable.template.Template;
import roundtable.template.TemplateSection;

class ConferenceCommandsTest {
    private static final ConferenceLimits SMALL = new ConferenceLimits(2, 2, 3, 10, 4, 10, 3, 3);
    private static final ConferenceId ID = new ConferenceId("c1");
    private static final LocalDate FIRST = LocalDate.of(2018, 12, 5);
    private static final LocalDate LAST = LocalDate.of(2018, 12, 7);
    private static final Instant CLOSING = Instant.parse("2018-12-07T15:30:00Z");
    private static final TagSet GOALS = set("goal", "Goals", "1", "2");
    private static final Tagging TAGGING = new Tagging(List.of(GOALS), false);
    private static final Template TEMPLATE = template(section("summary", "Summary", ItemKind.BULLET));
    private static final ConferenceCreated CREATED =
            new ConferenceCreated(ID, "Forum", "Marrakesh", FIRST, LAST, null, TEMPLATE);
    private static final PersonId OLGA = new PersonId("p1");
    private static final PersonId SARA = new PersonId("p2");
    private static final RoleGranted OLGAS = new RoleGranted(OLGA, Role.ORGANISER, null);
    private static final ReportId R31 = new ReportId("r31");
    private static final Roundtable ROUNDTABLE = roundtable("r31", "3.1", "Drivers");
    private static final RoundtableAdded ADDED = new RoundtableAdded(ID, "Forum", ROUNDTABLE, TEMPLATE);

    @Test
    void createConference() {
        happens(
                List.of(),
                List.of(new CreateConference("Forum", "Marrakesh", FIRST, LAST, null, TEMPLATE)),
                CREATED,
                OLGAS);
    }

    @Test
    void createConferenceWithItsRoundtables() {
        happens(
                List.of(),
                List.of(
                        new CreateConference("Forum", "Marrakesh", FIRST, LAST, null, TEMPLATE),
                        new AddRoundtable(ROUNDTABLE)),
                CREATED,
                OLGAS,
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

    @Test
    void grantRole() {
        happens(
                List.of(CREATED, OLGAS, ADDED),
                List.of(new GrantRole(SARA, Role.RAPPORTEUR, R31), new GrantRole(SARA, Role.READER, null)),
                new RoleGranted(SARA, Role.RAPPORTEUR, R31),
                new RoleGranted(SARA, Role.READER, null));
        happens(List.of(CREATED, OLGAS), List.of(new GrantRole(OLGA, Role.ORGANISER, null)));
    }

    @Test
    void revokeRole() {
        RoleGranted saras = new RoleGranted(SARA, Role.RAPPORTEUR, R31);
        happens(
                List.of(CREATED, OLGAS, ADDED, saras),
                List.of(new RevokeRole(SARA, Role.RAPPORTEUR, R31)),
                new RoleRevoked(SARA, Role.RAPPORTEUR, R31));
        happens(List.of(CREATED, OLGAS, ADDED, saras), List.of(new RevokeRole(SARA, Role.RAPPORTEUR, null)));
        happens(
                List.of(CREATED, OLGAS, ADDED, saras, new RoleRevoked(SARA, Role.RAPPORTEUR, R31)),
                List.of(new RevokeRole(SARA, Role.RAPPORTEUR, R31)));
    }

    @Test
    void thereIsAlwaysAnOrganiser() {
        RevokeRole olgas = new RevokeRole(OLGA, Role.ORGANISER, null);
        RoleGranted saras = new RoleGranted(SARA, Role.ORGANISER, null);
        refused(List.of(CREATED, OLGAS), List.of(olgas), "last-organiser");
        refused(
                List.of(CREATED, OLGAS, ADDED, new RoleGranted(SARA, Role.ORGANISER, R31)),
                List.of(olgas),
                "last-organiser");
        refused(
                List.of(CREATED, OLGAS, saras),
                List.of(olgas, new RevokeRole(SARA, Role.ORGANISER, null)),
                "last-organiser");
        happens(List.of(CREATED, OLGAS, saras), List.of(olgas), new RoleRevoked(OLGA, Role.ORGANISER, null));
    }

    @Test
    void aRoleIsGrantedOnRoundtablesOfTheConferenceAndNotWithoutEnd() {
        refused(
                List.of(CREATED, OLGAS, ADDED),
                List.of(new GrantRole(SARA, Role.RAPPORTEUR, new ReportId("r32"))),
                "roundtable-unknown");
        refused(
                List.of(
                        CREATED,
                        OLGAS,
                        new RoleGranted(SARA, Role.CHAIR, null),
                        new RoleGranted(SARA, Role.AUDITOR, null)),
                List.of(new GrantRole(SARA, Role.READER, null)),
                "grants-full");
    }

    @Test
    void onlyAnOrganiserChangesAConference() {
        for (Role role : Role.values()) {
            var result = when(
                    new Actor(SARA, "Sara", role), List.of(CREATED, OLGAS), List.of(new GrantRole(SARA, role, null)));
            result.expectResultMessagePayloadMatching(
                    role == Role.ORGANISER ? EffectMatcher.carriedOut() : EffectMatcher.refused("not-for-your-role"));
        }
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
                arguments("text-unprintable", new ReviseConference("A\u202e", "", null, null)),
                arguments("text-unprintable", new ReviseConference("A\nb", "", null, null)),
                arguments("text-unprintable", new ReviseConference("\u3164", "", null, null)),
                arguments("text-unprintable", new ReviseConference("\u00a0\u200d", "", null, null)),
                arguments("text-unprintable", new ReviseConference("a\uDB40\uDC41b", "", null, null)),
                arguments("roundtable-incomplete", new AddRoundtable(roundtable("r", "", "Title"))),
                arguments("roundtable-incomplete", new AddRoundtable(roundtable("r", "3.2", " "))),
                arguments("roundtable-exists", new AddRoundtable(roundtable("r31", "3.2", "Title"))),
                arguments("report-id-taken", new AddRoundtable(roundtable("elsewhere", "3.2", "Title"))),
                arguments("code-taken", new AddRoundtable(roundtable("r32", " 3.1 ", "Title"))),
                arguments("text-too-long", new AddRoundtable(roundtable("r32", "3.2.4", "Title"))),
                arguments("text-too-long", new AddRoundtable(roundtable("r32", "3.2", "12345678901"))),
                arguments("template-nameless", new ReviseTemplate(new Template("", "", List.of(fine), TAGGING))),
                arguments("template-nameless", new ReviseTemplate(template(section("a", " ", ItemKind.BULLET)))),
                arguments("template-section-count", new ReviseTemplate(template())),
                arguments("template-section-count", new ReviseTemplate(template(fine, fine, fine))),
                arguments("template-keys-doubled", new ReviseTemplate(template(fine, fine))),
                arguments("template-kinds-missing", new ReviseTemplate(template(section("a", "A")))),
                arguments(
                        "template-kinds-missing",
                        new ReviseTemplate(template(section("a", "A", ItemKind.QUOTE, ItemKind.QUOTE)))),
                arguments("id-malformed", new ReviseTemplate(template(section("a b", "A", ItemKind.QUOTE)))),
                arguments(
                        "text-too-long", new ReviseTemplate(new Template("A", "12345678901", List.of(fine), TAGGING))));
    }

    static Stream<Arguments> wrongTags() {
        return Stream.of(
                arguments("template-tag-count", List.of(GOALS, set("aim", "Aims", "1", "2"))),
                arguments("template-tags-malformed", List.of(set("Goal", "Goals", "1"))),
                arguments("template-tags-malformed", List.of(set("", "Goals", "1"))),
                arguments("template-tags-malformed", List.of(set("free", "Goals", "1"))),
                arguments("template-tags-malformed", List.of(set("goal", " ", "1"))),
                arguments("template-tags-malformed", List.of(set("goal", "Goals"))),
                arguments("template-tags-malformed", List.of(set("goal", "Goals", " "))),
                arguments("template-tags-malformed", List.of(set("goal", "Goals", "1", " 1"))),
                arguments("template-tags-malformed", List.of(set("goal", "Goals", "1"), set("goal", "More", "2"))),
                arguments("text-too-long", List.of(set("goal", "12345678901", "1"))),
                arguments("text-too-long", List.of(set("goal", "Goals", "12345"))),
                arguments(
                        "text-too-long",
                        List.of(new TagSet("goal", "Goals", List.of(new TagChoice("1", "123456789"))))),
                arguments("text-malformed", List.of(set("goal", "Goals", "\ud83d"))),
                arguments("text-unprintable", List.of(set("goal", "Goals", "\u0000"))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrongTags")
    void wrongTagsAreRefused(String code, List<TagSet> sets) {
        List<TemplateSection> sections = TEMPLATE.sections();
        refused(
                List.of(CREATED, ADDED),
                List.of(new ReviseTemplate(new Template("A", "", sections, new Tagging(sets, true)))),
                code);
    }

    @Test
    void aTemplateMayHaveNoTagsAtAll() {
        Template bare = new Template("Template", "", TEMPLATE.sections(), new Tagging(List.of(), false));
        happens(List.of(CREATED), List.of(new ReviseTemplate(bare)), new TemplateRevised(bare));
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
                new AddRoundtable(ROUNDTABLE),
                new GrantRole(SARA, Role.READER, null),
                new RevokeRole(SARA, Role.READER, null));
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
        return when(new Actor(OLGA, "Olga", Role.ORGANISER), given, commands);
    }

    private static ResultValidator<ConferenceAggregate> when(
            Actor actor, List<ConferenceEvent> given, List<? extends ConferenceCommand> commands) {
        AggregateTestFixture<ConferenceAggregate> fixture = new AggregateTestFixture<>(ConferenceAggregate.class);
        fixture.registerInjectableResource(SMALL);
        fixture.registerInjectableResource((ReportIds) id -> id.value().equals("elsewhere"));
        var executor = given.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(given);
        return executor.when(new ChangeConference(ID, List.copyOf(commands)), ActorMetadata.of(actor));
    }

    private static RoundtableAdded added(String id, String code) {
        return new RoundtableAdded(ID, "Forum", roundtable(id, code, "Title"), TEMPLATE);
    }

    private static Roundtable roundtable(String id, String code, String title) {
        return new Roundtable(new ReportId(id), code, title, "", null);
    }

    private static Template template(TemplateSection... sections) {
        return new Template("Template", "", List.of(sections), TAGGING);
    }

    private static TagSet set(String key, String title, String... values) {
        return new TagSet(
                key,
                title,
                Stream.of(values).map(value -> new TagChoice(value, "")).toList());
    }

    private static TemplateSection section(String key, String title, ItemKind... kinds) {
        return new TemplateSection(key, title, "", List.of(kinds));
    }
}
