package roundtable.queries.report.board;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.Right;
import roundtable.conference.ConferenceId;
import roundtable.conference.refusal.ConferenceUnknown;
import roundtable.kit.access.Rights;
import roundtable.kit.session.Visitor;
import roundtable.refusal.RefusedException;

/** Shows boards. */
@RestController
final class BoardController {
    private final BoardTopics boards;
    private final Rights rights;

    BoardController(BoardTopics boards, Rights rights) {
        this.boards = boards;
        this.rights = rights;
    }

    /** The board of a conference's closing session, as on the topic {@code board}. */
    @GetMapping("/api/conferences/{id}/board")
    ResponseEntity<BoardView> board(Visitor visitor, @PathVariable ConferenceId id) {
        rights.require(visitor, Right.SEE_BOARD, id);
        Board board = boards.board(id).orElseThrow(() -> new RefusedException(new ConferenceUnknown()));
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(board.view());
    }
}
