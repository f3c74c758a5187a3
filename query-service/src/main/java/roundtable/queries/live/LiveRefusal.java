package roundtable.queries.live;

import java.util.Locale;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** Why a message on the socket can't be served. */
enum LiveRefusal implements Refusal {
    UNKNOWN_TOPIC("There is no such topic here, or you have not subscribed to it.", RefusalKind.NOT_FOUND),
    VERSION_AHEAD("That version does not exist yet. Load the report again.", RefusalKind.CONFLICT),
    TOO_MANY_TOPICS("One connection follows at most 16 topics. Unsubscribe from one first.", RefusalKind.TOO_LARGE);

    private final String sentence;
    private final RefusalKind kind;

    LiveRefusal(String sentence, RefusalKind kind) {
        this.sentence = sentence;
        this.kind = kind;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
