package roundtable.journal.codec;

/** An event's name, revision or class is not on the allow-list. */
public final class UnknownEventTypeException extends RuntimeException {

    UnknownEventTypeException(String message) {
        super(message);
    }
}
