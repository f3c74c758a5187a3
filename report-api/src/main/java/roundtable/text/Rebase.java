package roundtable.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings a client's updates up to date. Mapping over a composition of logged updates is not the same as mapping over one
 * after the other, and lets copies diverge; so here, as in every client, it is one logged update at a time.
 */
public final class Rebase {
    private Rebase() {}

    /**
     * What is left to log of a client's updates.
     *
     * @param mine one client's updates in order, the first made at a certain revision, each next one on the one before;
     *     all that the client has unconfirmed, for an own update that was logged since is found among them and dropped
     * @param logged all updates logged since that revision, in order
     * @return in order, to be applied to the revision after {@code logged}
     * @throws MalformedChangeException if lengths don't match, or an own logged update is missing among {@code mine}
     */
    public static List<Update> over(List<Update> mine, List<Update> logged) {
        List<Update> left = mine;
        for (Update update : logged) {
            if (left.isEmpty()) {
                break;
            }
            left = left.getFirst().clientId().equals(update.clientId())
                    ? withoutLogged(left, update)
                    : mapped(left, update.changes());
        }
        return List.copyOf(left);
    }

    /** A client's updates are logged in order, so everything up to this one is in the log. */
    private static List<Update> withoutLogged(List<Update> mine, Update own) {
        if (mine.getFirst().sequence() > own.sequence()) {
            throw MalformedChangeException.outOfSequence(
                    own.sequence(), mine.getFirst().sequence());
        }
        int known = 0;
        while (known < mine.size() && mine.get(known).sequence() <= own.sequence()) {
            known++;
        }
        return mine.subList(known, mine.size());
    }

    private static List<Update> mapped(List<Update> mine, ChangeSet logged) {
        List<Update> result = new ArrayList<>(mine.size());
        ChangeSet over = logged;
        for (Update update : mine) {
            result.add(update.withChanges(update.changes().map(over)));
            over = over.map(update.changes(), true);
        }
        return result;
    }
}
