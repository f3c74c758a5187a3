package roundtable.kit.json;

import org.jspecify.annotations.Nullable;
import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;
import roundtable.refusal.RefusedException;
import roundtable.text.MalformedChangeException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what was wrong with a JSON text without repeating any of it, but for the names of fields. */
final class Faults {
    private Faults() {}

    static Refusal refusalFor(JacksonException fault) {
        Refusal inner = innerRefusal(fault);
        if (inner != null) {
            return inner;
        }
        return switch (fault) {
            case UnrecognizedPropertyException unknown -> WireRefusal.FIELD_UNKNOWN.at(path(fault));
            case InvalidTypeIdException unknown -> WireRefusal.COMMAND_UNKNOWN.at(path(fault));
            case InvalidNullException missing -> WireRefusal.FIELD_MISSING.at(path(fault));
            case StreamConstraintsException deep -> WireRefusal.JSON_TOO_DEEP.at("");
            case InputCoercionException outOfRange -> WireRefusal.FIELD_INVALID.at(path(fault));
            case StreamReadException malformed -> WireRefusal.JSON_MALFORMED.at("");
            case MismatchedInputException other -> mismatch(other);
            default -> WireRefusal.FIELD_INVALID.at(path(fault));
        };
    }

    private static Refusal mismatch(MismatchedInputException fault) {
        String message = fault.getOriginalMessage();
        boolean missing = message != null && message.startsWith("Missing required creator property");
        boolean unfinished =
                message != null && (message.startsWith("No content to map") || message.startsWith("Trailing token"));
        if (unfinished) {
            return WireRefusal.JSON_MALFORMED.at("");
        }
        return (missing ? WireRefusal.FIELD_MISSING : WireRefusal.FIELD_INVALID).at(path(fault));
    }

    private static @Nullable Refusal innerRefusal(Throwable fault) {
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refused) {
                return refused.refusal();
            }
            if (cause instanceof MalformedChangeException malformed) {
                return new Reason(malformed.code(), String.valueOf(malformed.getMessage()), RefusalKind.MALFORMED);
            }
        }
        return null;
    }

    /** Names of fields as the caller wrote them, shortened: {@code commands[0].itemId}. */
    private static String path(JacksonException fault) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : fault.getPath()) {
            String name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name, 0, Math.min(name.length(), 40));
            }
        }
        return path.toString();
    }
}
