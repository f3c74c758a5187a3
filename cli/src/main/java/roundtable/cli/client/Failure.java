package roundtable.cli.client;

/** Why a verb can't go on: one sentence for whoever typed it. It has no stack trace, for it is an answer, not a fault. */
public class Failure extends RuntimeException {
    public Failure(String sentence) {
        super(sentence, null, false, false);
    }

    public final String sentence() {
        return String.valueOf(getMessage());
    }
}
