package roundtable.cli.replay;

import java.util.List;
import roundtable.text.ChangeSet;

/** The edits that one of several writers takes from a trace: every so many-th transaction, over and over. */
final class TraceEdits {
    private final List<Txn> txns;
    private final int step;
    private int next;

    /** Those of the writer with that number, from 0, among so many. */
    TraceEdits(Trace trace, int writer, int writers) {
        this.txns = trace.txns();
        this.step = writers;
        this.next = writer % txns.size();
    }

    /** The next one that changes this text, as near to its recorded place as the text allows. */
    ChangeSet next(String text) {
        for (int tried = 0; tried < txns.size(); tried++) {
            ChangeSet change = txns.get(next).on(text);
            next = (next + step) % txns.size();
            if (!change.isEmpty()) {
                return change;
            }
        }
        return ChangeSet.insert(text.length(), text.length(), ".");
    }
}
