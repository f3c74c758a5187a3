package roundtable.queries.audit;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.Right;
import roundtable.journal.checkpoint.Checkpoints;
import roundtable.journal.checkpoint.SigningKeyLostException;
import roundtable.journal.checkpoint.StoredCheckpoint;
import roundtable.journal.vault.KeyVaultException;
import roundtable.kit.access.Rights;
import roundtable.kit.problem.KeysUnavailable;
import roundtable.kit.session.Visitor;
import roundtable.refusal.RefusedException;

/** The public key and the checkpoints. */
@RestController
@RequestMapping("/api/audit")
final class AuditController {
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");
    private static final int MOST = 200;

    private final Checkpoints checkpoints;
    private final CheckpointWriter writer;
    private final Rights rights;

    AuditController(Checkpoints checkpoints, CheckpointWriter writer, Rights rights) {
        this.checkpoints = checkpoints;
        this.writer = writer;
        this.rights = rights;
    }

    /** Newest first; {@code next} is what to ask for as {@code before} to get the ones that follow, null where none do. */
    record CheckpointList(
            List<StoredCheckpoint.Summary> checkpoints,
            @Nullable Long next) {}

    /** The key that checkpoints are signed with, as PEM. Needs no session: it is to be had by everybody. */
    @GetMapping("/public-key")
    ResponseEntity<String> publicKey() {
        return text(withKey(() -> checkpoints.publicKey().pem()));
    }

    /**
     * The checkpoints.
     *
     * @param before only those with a smaller number
     * @param limit how many at most, 1 to 200
     */
    @GetMapping("/checkpoints")
    ResponseEntity<CheckpointList> list(
            Visitor visitor,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit) {
        long newest = checkpoints.newestNumber();
        long last = before == null ? newest : Math.min(newest, before - 1);
        int most = Math.clamp(limit, 1, MOST);
        long next = last - most + 1;
        List<StoredCheckpoint.Summary> found = last < 1 ? List.of() : checkpoints.upTo(last, most);
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(new CheckpointList(found, next > 1 ? next : null));
    }

    /** A checkpoint as its signed note, for whoever keeps it. */
    @GetMapping("/checkpoints/{number}")
    ResponseEntity<String> checkpoint(Visitor visitor, @PathVariable long number) {
        return checkpoints
                .find(number)
                .map(checkpoint -> text(checkpoint.note()))
                .orElseThrow(() -> new RefusedException(AuditRefusal.CHECKPOINT_UNKNOWN));
    }

    /** Makes a checkpoint of the log as it is now: 201, or 200 with the newest one where nothing has changed since. */
    @PostMapping("/checkpoints")
    ResponseEntity<StoredCheckpoint.Summary> write(Visitor visitor) {
        rights.require(visitor, Right.WRITE_CHECKPOINT);
        Checkpoints.Written written = withKey(writer::write);
        return ResponseEntity.status(written.made() ? 201 : 200)
                .header("Cache-Control", "no-store")
                .body(written.checkpoint().summary());
    }

    private static ResponseEntity<String> text(String text) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .header("Cache-Control", "no-store")
                .body(text);
    }

    static <T> T withKey(Supplier<T> action) {
        try {
            return action.get();
        } catch (KeyVaultException locked) {
            throw new RefusedException(KeysUnavailable.REFUSAL);
        } catch (SigningKeyLostException lost) {
            throw new RefusedException(AuditRefusal.SIGNING_KEY_LOST);
        }
    }
}
