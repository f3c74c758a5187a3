package roundtable.cli.client;

import tools.jackson.databind.JsonNode;

/** The product said no; the sentence is its own. */
public final class Refused extends Failure {
    private final int status;
    private final String code;

    Refused(int status, String code, String sentence) {
        super(sentence);
        this.status = status;
        this.code = code;
    }

    /** From problem+json, or from a {@code refused} or {@code error} message. */
    static Refused from(int status, JsonNode problem) {
        String code = problem.path("code").asString("");
        return new Refused(
                problem.path("status").asInt(status),
                code,
                problem.path("detail").asString("The product answered with status " + status + " and no explanation.")
                        + (code.isEmpty() ? "" : " (" + code + ")"));
    }

    /** The HTTP status, also of a refusal that came over a WebSocket; 0 where it names none. */
    public int status() {
        return status;
    }

    /** Stable and in kebab case; empty where the answer was no problem+json. */
    public String code() {
        return code;
    }
}
