package roundtable.kit.problem;

/** What is said where nothing is known of a failure but its status. */
record Wording(String code, String sentence) {
    static final Wording NOT_FOUND = new Wording("not-found", "There is nothing at this address.");
    static final Wording METHOD_NOT_ALLOWED =
            new Wording("method-not-allowed", "This address does not take that method.");
    static final Wording REQUEST_INVALID =
            new Wording("request-invalid", "The request is not of the form that is wanted here.");

    /** It isn't known how far the request got. */
    static final Wording FAULT = new Wording(
            "fault",
            "Something failed on our side. Please send the same request again; what was done already is not done twice.");

    private static final int LOWEST_FAULT = 500;

    /** 501 and 505 say that the server doesn't know a coding or a protocol that was sent: to send it again is no help. */
    static Wording ofStatus(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 501, 505 -> REQUEST_INVALID;
            default -> status < LOWEST_FAULT ? REQUEST_INVALID : FAULT;
        };
    }
}
