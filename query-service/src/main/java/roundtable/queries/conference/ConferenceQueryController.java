package roundtable.queries.conference;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.Right;
import roundtable.conference.ConferenceId;
import roundtable.kit.access.Rights;
import roundtable.kit.session.Visitor;
import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;
import roundtable.refusal.RefusedException;

/** Shows conferences. */
@RestController
final class ConferenceQueryController {
    private static final Refusal CONFERENCE_UNKNOWN =
            new Reason("conference-unknown", "There is no such conference.", RefusalKind.NOT_FOUND);

    private final ConferenceViews views;
    private final Rights rights;

    ConferenceQueryController(ConferenceViews views, Rights rights) {
        this.views = views;
        this.rights = rights;
    }

    @GetMapping("/api/conferences")
    Conferences conferences(Visitor visitor) {
        return new Conferences(views.all().stream()
                .filter(view -> rights.mayKnow(visitor, view.id()))
                .map(view -> seen(view, visitor))
                .toList());
    }

    @GetMapping("/api/conferences/{id}")
    ConferenceView conference(Visitor visitor, @PathVariable ConferenceId id) {
        rights.require(visitor, Right.SEE_CONFERENCE, id);
        ConferenceView view = views.find(id);
        if (view == null) {
            throw new RefusedException(CONFERENCE_UNKNOWN);
        }
        return seen(view, visitor);
    }

    private ConferenceView seen(ConferenceView view, Visitor visitor) {
        return view.withRoundtables(roundtable -> rights.mayKnow(visitor, view.id(), roundtable.reportId()));
    }

    /** Those that the visitor has a role in, by name, with the roundtables of which they may read the report. */
    record Conferences(List<ConferenceView> conferences) {}
}
