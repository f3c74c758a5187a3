package roundtable.journal.codec;

import tools.jackson.core.JacksonException;

/** A stored payload is not what its name and revision say. Tells where, and never what it holds. */
public final class MalformedEventException extends RuntimeException {

    MalformedEventException(String type, int revision, JacksonException cause) {
        super("A stored " + type + " of revision " + revision + " can't be read: "
                + cause.getClass().getSimpleName() + " at "
                + (cause.getPath().isEmpty() ? "its root" : cause.getPathReference()));
    }

    MalformedEventException(String type, int revision) {
        super("A stored " + type + " of revision " + revision + " is not a JSON object");
    }
}
