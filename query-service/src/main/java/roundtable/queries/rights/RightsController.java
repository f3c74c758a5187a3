package roundtable.queries.rights;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.Grant;
import roundtable.access.Right;
import roundtable.conference.ConferenceId;
import roundtable.conference.event.RoleGranted;
import roundtable.conference.event.RoleRevoked;
import roundtable.installation.InstallationId;
import roundtable.installation.event.HouseRoleGranted;
import roundtable.installation.event.HouseRoleRevoked;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.StoredEvent;
import roundtable.journal.codec.EventCodec;
import roundtable.kit.access.Rights;
import roundtable.kit.session.Visitor;

/** Shows who holds which role. */
@RestController
final class RightsController {
    private static final int PAGE = 256;

    private final Rights rights;
    private final Journal journal;
    private final EventCodec codec;

    RightsController(Rights rights, Journal journal, EventCodec codec) {
        this.rights = rights;
        this.journal = journal;
        this.codec = codec;
    }

    /** The roles on a conference and on its reports. */
    @GetMapping("/api/conferences/{id}/rights")
    ResponseEntity<RightsView> ofConference(Visitor visitor, @PathVariable ConferenceId id) {
        rights.require(visitor, Right.SEE_RIGHTS, id);
        return answer(id.toString(), rights.held(id));
    }

    /** The roles that hold in every conference. */
    @GetMapping("/api/installations/house/rights")
    ResponseEntity<RightsView> ofInstallation(Visitor visitor) {
        rights.require(visitor, Right.SEE_RIGHTS);
        return answer(InstallationId.HOUSE.toString(), rights.held());
    }

    private ResponseEntity<RightsView> answer(String stream, List<Grant> held) {
        RightsView view = new RightsView(held.stream().map(RightsView.Held::of).toList(), changes(stream));
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(view);
    }

    private List<RightsView.Change> changes(String stream) {
        List<RightsView.Change> changes = new ArrayList<>();
        List<Commit> next;
        long version = -1;
        do {
            next = journal.stream(stream, version + 1, PAGE);
            for (Commit commit : next) {
                commit.events().forEach(event -> add(commit, event, changes));
                version = commit.to();
            }
        } while (next.size() == PAGE);
        return changes;
    }

    private void add(Commit commit, StoredEvent stored, List<RightsView.Change> changes) {
        switch (codec.payloadOf(commit.stream(), stored)) {
            case RoleGranted e -> changes.add(RightsView.Change.of(commit, true, e.grant()));
            case RoleRevoked e -> changes.add(RightsView.Change.of(commit, false, e.grant()));
            case HouseRoleGranted e -> changes.add(RightsView.Change.of(commit, true, e.grant()));
            case HouseRoleRevoked e -> changes.add(RightsView.Change.of(commit, false, e.grant()));
            default -> {}
        }
    }
}
