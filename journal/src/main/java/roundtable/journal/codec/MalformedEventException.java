package roundtable.journal.codec;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** A stored payload is not what its name and revision say. Tells where, and never what it holds. */
public final class MalformedEventException extends RuntimeException {

    MalformedEventException(String type, int revision, JacksonException cause) {
        super("A stored " + type + " of revision " + revision + " can't be read: "
                + cause.getClass().getSimpleName() + " at " + place(cause));
    }

    /** Names of known fields alone: that of an unknown one is part of what was stored. */
    private static String place(JacksonException cause) {
        List<JacksonException.Reference> path = cause.getPath();
        int known = cause instanceof UnrecognizedPropertyException ? path.size() - 1 : path.size();
        return known <= 0
                ? "its root"
                : path.subList(0, known).stream()
                        .map(step ->
                                step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                        .collect(Collectors.joining("."));
    }

    MalformedEventException(String type, int revision) {
        super("A stored " + type + " of revision " + revision + " is not a JSON object");
    }
}
