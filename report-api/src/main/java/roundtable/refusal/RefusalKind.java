package roundtable.refusal;

/** What sort of no it is, with the HTTP status that carries it. */
public enum RefusalKind {
    /** The request itself is wrong; sending it again will not help. */
    MALFORMED(400),
    /** Nobody has signed in. */
    UNKNOWN_CALLER(401),
    /** This person may not do this. */
    NOT_ALLOWED(403),
    /** There is no such thing. */
    NOT_FOUND(404),
    /** The state of things forbids it now. */
    CONFLICT(409),
    /** It was there, and is used up. */
    GONE(410),
    /** Over a limit. */
    TOO_LARGE(413),
    /** Too often, or too many at once: wait a little. */
    TOO_OFTEN(429),
    /** Try again later. */
    UNAVAILABLE(503);

    private final int status;

    RefusalKind(int status) {
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
