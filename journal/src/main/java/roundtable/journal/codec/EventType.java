package roundtable.journal.codec;

import java.util.List;

/**
 * An allowed kind of event or snapshot.
 *
 * @param aggregate type of the aggregate that it belongs to, such as {@code Report}
 * @param name stable short name, such as {@code section-finalised}
 * @param revision revision of the payload's form that is written now, from 1
 * @param payload the record that a payload of this revision is read into
 * @param confidential its fields that are stored sealed
 * @param sealedFrom the revision from which on they are
 */
public record EventType(
        String aggregate,
        String name,
        int revision,
        Class<?> payload,
        List<ConfidentialField> confidential,
        int sealedFrom) {
    /** The fields that are sealed in a stored payload of this revision. */
    List<ConfidentialField> sealedIn(int stored) {
        return stored < sealedFrom ? List.of() : confidential;
    }
}
