package roundtable.commands.socket;

import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** No kind of thing that takes commands has this topic. */
record UnknownTopic() implements Refusal {
    @Override
    public String code() {
        return "unknown-topic";
    }

    @Override
    public String sentence() {
        return "There is nothing of this kind that takes commands. A topic is report: or conference: and an id.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.NOT_FOUND;
    }
}
