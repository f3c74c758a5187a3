package roundtable.commands.report;

import java.util.List;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import roundtable.access.Actor;
import roundtable.access.PersonId;
import roundtable.access.Role;
import roundtable.commands.dispatch.ActorMetadata;
import roundtable.commands.dispatch.EffectMatcher;
import roundtable.commands.report.domain.ReportLimits;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.report.CommentId;
import roundtable.report.ItemId;
import roundtable.report.ReportId;
import roundtable.report.command.ChangeReport;
import roundtable.report.command.EditText;
import roundtable.report.command.ReportCommand;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.ReportOpened;
import roundtable.report.event.TextEdited;
import roundtable.template.ItemKind;
import roundtable.template.Tagging;
import roundtable.template.Template;
import roundtable.template.TemplateSection;
import roundtable.text.ChangeSet;

/** An open report to which something has happened, and what somebody asks of it. */
final class Given {
    static final PersonId ADA = new PersonId("p1");
    static final ReportId REPORT = new ReportId("r31");
    static final Roundtable ROUNDTABLE = new Roundtable(REPORT, "3.1", "Drivers", "Room 2", null);
    static final Template TEMPLATE = new Template(
            "Report",
            "",
            List.of(
                    section("summary", ItemKind.BULLET, ItemKind.HEADING, ItemKind.PARAGRAPH),
                    section("challenges", ItemKind.BULLET),
                    section("quotes", ItemKind.QUOTE)),
            Tagging.GLOBAL);
    static final ReportOpened OPENED = new ReportOpened(REPORT, new ConferenceId("c1"), "Forum", ROUNDTABLE, TEMPLATE);

    private final AggregateTestFixture<ReportAggregate> fixture = new AggregateTestFixture<>(ReportAggregate.class);
    private final List<Object> events;

    private Given(ReportLimits limits, List<Object> events) {
        fixture.registerInjectableResource(limits);
        this.events = events;
    }

    static Given report(Object... events) {
        return limited(ReportLimits.DEFAULT, events);
    }

    static Given limited(ReportLimits limits, Object... events) {
        Object[] all = new Object[events.length + 1];
        all[0] = OPENED;
        System.arraycopy(events, 0, all, 1, events.length);
        return new Given(limits, List.of(all));
    }

    /** An open report whose template tags in its own way, with the bullet {@code a} in it. */
    static Given taggedBy(Tagging tagging) {
        Template template = new Template("Report", "", TEMPLATE.sections(), tagging);
        return new Given(
                ReportLimits.DEFAULT,
                List.of(
                        new ReportOpened(REPORT, new ConferenceId("c1"), "Forum", ROUNDTABLE, template),
                        new BulletAdded(item("a"), "summary", null, "")));
    }

    static Given nothing() {
        return new Given(ReportLimits.DEFAULT, List.of());
    }

    Then whenRapporteur(ReportCommand... commands) {
        return when(Role.RAPPORTEUR, commands);
    }

    Then when(Role role, ReportCommand... commands) {
        return whenSent(new ChangeReport(REPORT, List.of(commands)), ActorMetadata.of(new Actor(ADA, "Ada", role)));
    }

    Then whenSent(Object command, MetaData metaData) {
        var given = events.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(events);
        return new Then(given.when(command, metaData));
    }

    record Then(ResultValidator<ReportAggregate> result) {
        void happens(Object... events) {
            result.expectResultMessagePayloadMatching(EffectMatcher.carriedOut())
                    .expectEvents(events);
        }

        void nothingHappens() {
            happens();
        }

        /** With these words in its sentence. */
        void isRefusedSaying(String code, String words) {
            result.expectResultMessagePayloadMatching(EffectMatcher.refused(code, words))
                    .expectNoEvents();
        }

        void isRefused(String code) {
            result.expectResultMessagePayloadMatching(EffectMatcher.refused(code))
                    .expectNoEvents();
        }
    }

    static ItemId item(String id) {
        return new ItemId(id);
    }

    static @Nullable ItemId after(@Nullable String id) {
        return id == null ? null : new ItemId(id);
    }

    static CommentId comment(String id) {
        return new CommentId(id);
    }

    static BulletAdded bullet(String id, @Nullable String after, String text) {
        return new BulletAdded(item(id), "summary", after(after), text);
    }

    static EditText edit(String id, long revision, String client, long sequence, String change) {
        return new EditText(item(id), revision, own(client), sequence, List.of(ChangeSet.parse(change)));
    }

    /** A tab of the person who acts in all of these tests. */
    private static String own(String client) {
        return client.isEmpty() ? "" : ADA.value() + "." + client;
    }

    static TextEdited edited(String id, long revision, String client, long sequence, String change) {
        return new TextEdited(item(id), revision, own(client), sequence, ChangeSet.parse(change));
    }

    private static TemplateSection section(String key, ItemKind... kinds) {
        return new TemplateSection(key, "Title of " + key, "", List.of(kinds));
    }
}
