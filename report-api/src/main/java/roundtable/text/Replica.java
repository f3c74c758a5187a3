package roundtable.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A client's copy of a text: shows its own edits at once, keeps them until they come back from the log, and takes in the
 * others' one logged update at a time. Not safe for use by several threads.
 */
public final class Replica {
    private final String clientId;
    private final List<Update> unconfirmed = new ArrayList<>();
    private String text;
    private long revision;
    private long sequence;

    /** @param revision how many updates were logged when the text was as given */
    public Replica(String clientId, String text, long revision) {
        this.clientId = clientId;
        this.text = text;
        this.revision = revision;
    }

    /** The text with the own unconfirmed edits. */
    public String text() {
        return text;
    }

    /** How many logged updates are taken in; the unconfirmed updates are made at this revision. */
    public long revision() {
        return revision;
    }

    /** The own updates that didn't come back yet, in order, as they are to be sent (again) now. */
    public List<Update> unconfirmed() {
        return List.copyOf(unconfirmed);
    }

    public Update edit(ChangeSet changes) {
        text = changes.apply(text);
        Update update = new Update(clientId, sequence++, changes);
        unconfirmed.add(update);
        return update;
    }

    /** Takes in the update logged right after {@link #revision()}. */
    public void receive(Update logged) {
        revision++;
        if (!unconfirmed.isEmpty() && logged.clientId().equals(clientId)) {
            unconfirmed.removeFirst();
            return;
        }
        ChangeSet changes = logged.changes();
        for (int i = 0; i < unconfirmed.size(); i++) {
            ChangeSet own = unconfirmed.get(i).changes();
            unconfirmed.set(i, unconfirmed.get(i).withChanges(own.map(changes)));
            changes = changes.map(own, true);
        }
        text = changes.apply(text);
    }
}
