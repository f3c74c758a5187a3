package roundtable.commands.report.domain;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import roundtable.access.Actor;
import roundtable.access.PersonId;
import roundtable.access.Role;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.refusal.RefusedException;
import roundtable.report.ItemId;
import roundtable.report.ReportId;
import roundtable.report.command.AddBullet;
import roundtable.report.command.EditText;
import roundtable.report.command.OpenReport;
import roundtable.report.command.ReportCommand;
import roundtable.report.event.ReportEvent;
import roundtable.template.ItemKind;
import roundtable.template.Tagging;
import roundtable.template.Template;
import roundtable.template.TemplateSection;
import roundtable.text.ChangeSet;

/** A report that is worked on, with all that happened to it. */
final class Desk {
    static final PersonId SOMEBODY = new PersonId("p1");
    static final Actor RAPPORTEUR = new Actor(SOMEBODY, "Ada", Role.RAPPORTEUR);
    static final Actor NOTE_TAKER = new Actor(SOMEBODY, "Ben", Role.NOTE_TAKER);
    static final Template TEMPLATE = new Template(
            "Report",
            "",
            List.of(
                    new TemplateSection(
                            "summary",
                            "Summary",
                            "What was said?",
                            List.of(ItemKind.BULLET, ItemKind.HEADING, ItemKind.PARAGRAPH)),
                    new TemplateSection("challenges", "Challenges", "", List.of(ItemKind.BULLET, ItemKind.HEADING)),
                    new TemplateSection("quotes", "Quotes", "", List.of(ItemKind.QUOTE))),
            Tagging.GLOBAL);

    final List<ReportEvent> log = new ArrayList<>();
    final ReportLimits limits;
    Report report = Report.NONE;

    Desk(ReportLimits limits) {
        this.limits = limits;
        happen(ReportDecider.open(
                report,
                new OpenReport(
                        new ReportId("r1"),
                        new ConferenceId("c1"),
                        "Forum",
                        new Roundtable(new ReportId("r1"), "3.1", "Drivers", "", null),
                        TEMPLATE)));
    }

    Desk() {
        this(ReportLimits.DEFAULT);
    }

    static ItemId item(String id) {
        return new ItemId(id);
    }

    static AddBullet bullet(String id, @Nullable String after, String text) {
        return new AddBullet(item(id), "summary", after == null ? null : item(after), text);
    }

    static EditText edit(String id, long revision, String client, long sequence, String... changes) {
        return new EditText(
                item(id),
                revision,
                own(client),
                sequence,
                List.of(changes).stream().map(ChangeSet::parse).toList());
    }

    /** A tab of the person who acts in all of these tests. */
    static String own(String client) {
        return SOMEBODY.value() + "." + client;
    }

    /** As the rapporteur. */
    List<ReportEvent> does(ReportCommand... commands) {
        return does(RAPPORTEUR, commands);
    }

    List<ReportEvent> does(Actor actor, ReportCommand... commands) {
        return happen(ReportDecider.decide(report, List.of(commands), actor, limits));
    }

    /** The code of the refusal; fails where there is none. */
    String refused(Actor actor, ReportCommand... commands) {
        RefusedException refusal = catchThrowableOfType(RefusedException.class, () -> does(actor, commands));
        if (refusal == null) {
            throw new AssertionError("not refused: " + List.of(commands));
        }
        return refusal.refusal().code();
    }

    String refused(ReportCommand... commands) {
        return refused(RAPPORTEUR, commands);
    }

    String text(String id) {
        return Objects.requireNonNull(find(id).text());
    }

    Item find(String id) {
        Item found = report.items().find(item(id));
        if (found == null) {
            throw new AssertionError("no item " + id);
        }
        return found;
    }

    List<String> order(String key) {
        Section section = report.findSection(key);
        if (section == null) {
            throw new AssertionError("no section " + key);
        }
        return section.order().stream().map(ItemId::value).toList();
    }

    private List<ReportEvent> happen(List<ReportEvent> events) {
        for (ReportEvent event : events) {
            report = report.evolve(event, limits);
        }
        log.addAll(events);
        return events;
    }
}
