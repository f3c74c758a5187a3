package roundtable.queries.conference;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.Actor;
import roundtable.conference.ConferenceId;
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

    ConferenceQueryController(ConferenceViews views) {
        this.views = views;
    }

    @GetMapping("/api/conferences")
    Conferences conferences(Actor reader) {
        return new Conferences(views.all());
    }

    @GetMapping("/api/conferences/{id}")
    ConferenceView conference(Actor reader, @PathVariable ConferenceId id) {
        ConferenceView view = views.find(id);
        if (view == null) {
            throw new RefusedException(CONFERENCE_UNKNOWN);
        }
        return view;
    }

    /** All conferences, by name. */
    record Conferences(List<ConferenceView> conferences) {}
}
