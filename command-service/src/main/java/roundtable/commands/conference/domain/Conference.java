package roundtable.commands.conference.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.access.Grants;
import roundtable.conference.Roundtable;
import roundtable.conference.event.ClosingSessionScheduled;
import roundtable.conference.event.ConferenceCreated;
import roundtable.conference.event.ConferenceEvent;
import roundtable.conference.event.ConferenceRevised;
import roundtable.conference.event.RoleGranted;
import roundtable.conference.event.RoleRevoked;
import roundtable.conference.event.RoundtableAdded;
import roundtable.conference.event.TemplateRevised;
import roundtable.template.Tagging;
import roundtable.template.Template;

/** A conference. Immutable. */
public record Conference(
        boolean exists,
        String name,
        String place,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Instant closingAt,
        Template template,
        List<Roundtable> roundtables,
        Grants grants) {

    /** Before it is created. */
    public static final Conference NONE = new Conference(
            false, "", "", null, null, null, new Template("", "", List.of(), Tagging.GLOBAL), List.of(), Grants.NONE);

    /** What the conference is like after this has happened to it. */
    public Conference evolve(ConferenceEvent event) {
        return switch (event) {
            case ConferenceCreated e ->
                new Conference(
                        true,
                        e.name(),
                        e.place(),
                        e.from(),
                        e.to(),
                        e.closingAt(),
                        e.template(),
                        List.of(),
                        Grants.NONE);
            case ConferenceRevised e ->
                new Conference(true, e.name(), e.place(), e.from(), e.to(), closingAt, template, roundtables, grants);
            case ClosingSessionScheduled e ->
                new Conference(true, name, place, from, to, e.closingAt(), template, roundtables, grants);
            case TemplateRevised e ->
                new Conference(true, name, place, from, to, closingAt, e.template(), roundtables, grants);
            case RoundtableAdded e ->
                new Conference(true, name, place, from, to, closingAt, template, with(e.roundtable()), grants);
            case RoleGranted e -> with(grants.with(e.grant()));
            case RoleRevoked e -> with(grants.without(e.grant()));
        };
    }

    private Conference with(Grants others) {
        return new Conference(true, name, place, from, to, closingAt, template, roundtables, others);
    }

    private List<Roundtable> with(Roundtable roundtable) {
        List<Roundtable> more = new ArrayList<>(roundtables);
        more.add(roundtable);
        return more;
    }
}
