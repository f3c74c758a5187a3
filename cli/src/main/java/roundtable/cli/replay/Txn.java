package roundtable.cli.replay;

import java.util.Iterator;
import java.util.List;
import roundtable.text.ChangeSet;

/**
 * Changes that were made at once.
 *
 * @param agent who made them, from 0
 * @param parents numbers of the transactions whose merged text they were made on; empty: the empty text
 * @param patches each made on the text that the one before it left
 */
record Txn(int agent, List<Integer> parents, List<Patch> patches) {
    /** All changes as one. */
    ChangeSet on(String text) {
        ChangeSet all = ChangeSet.empty(text.length());
        String current = text;
        for (Iterator<Patch> rest = patches.iterator(); rest.hasNext(); ) {
            ChangeSet change = rest.next().on(current);
            all = all.compose(change);
            current = rest.hasNext() ? change.apply(current) : current;
        }
        return all;
    }
}
