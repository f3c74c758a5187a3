package roundtable.journal;

import roundtable.proof.ChainedEvent;

/**
 * One event as it lies in the store.
 *
 * @param type stable short name, such as {@code section-finalised}; never a class name
 * @param revision revision of the payload's form, from 1
 * @param payload JSON text, kept to the byte (its UTF-8 form is what the hash chain covers)
 */
public record StoredEvent(String type, int revision, String payload) implements ChainedEvent {

    public StoredEvent {
        if (type.isBlank()) {
            throw new IllegalArgumentException("An event needs a type name");
        }
        if (revision < 1) {
            throw new IllegalArgumentException("Event revisions start at 1, not " + revision);
        }
    }
}
