package roundtable.cli.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each client knows at each transaction, if the server's order is the order of the trace.
 *
 * <p>A client sees a beginning of the log and its own work. An agent whose transactions branch becomes several clients, one a
 * branch. Where a transaction's history is not a beginning of the log and own work, for it holds a late transaction and
 * not an earlier one of somebody else, its client sees up to the late one: more than its author saw, so that it can't be
 * placed exactly. Such steps are counted.
 */
final class CausalOrder {
    private final List<Step> steps = new ArrayList<>();
    private final List<Lane> lanes = new ArrayList<>();
    private final int[] @Nullable [] seen;
    private final int[] childrenLeft;
    private int inexact;

    private CausalOrder(Trace trace) {
        this.seen = new int[trace.txns().size()][];
        this.childrenLeft = new int[trace.txns().size()];
        trace.txns().forEach(txn -> txn.parents().forEach(parent -> childrenLeft[parent]++));
        for (int i = 0; i < seen.length; i++) {
            place(i, trace.txns().get(i));
        }
    }

    static CausalOrder of(Trace trace) {
        return new CausalOrder(trace);
    }

    List<Step> steps() {
        return steps;
    }

    int clients() {
        return lanes.size();
    }

    /** How many steps are made on a text that is not exactly the one they were recorded on. */
    int inexact() {
        return inexact;
    }

    private void place(int number, Txn txn) {
        int[] history = history(txn);
        int client = clientFor(txn.agent(), history);
        int known = 0;
        for (int lane = 0; lane < history.length; lane++) {
            known = lane == client ? known : Math.max(known, history[lane]);
        }
        if (!isBeginning(history, client, known)) {
            inexact++;
        }
        steps.add(new Step(client, known, number));
        lanes.get(client).add(number);
        int[] after = Arrays.copyOf(history, lanes.size());
        after[client] = number + 1;
        seen[number] = after;
    }

    /** By lane, one more than the number of its last transaction that is an ancestor; 0 for none. */
    private int[] history(Txn txn) {
        int[] history = new int[lanes.size()];
        for (int parent : txn.parents()) {
            int[] theirs = seen[parent];
            for (int lane = 0; theirs != null && lane < theirs.length; lane++) {
                history[lane] = Math.max(history[lane], theirs[lane]);
            }
            if (--childrenLeft[parent] == 0) {
                seen[parent] = null;
            }
        }
        return history;
    }

    private int clientFor(int agent, int[] history) {
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.get(i).agent == agent && history[i] == lanes.get(i).lastBefore(Integer.MAX_VALUE)) {
                return i;
            }
        }
        lanes.add(new Lane(agent));
        return lanes.size() - 1;
    }

    private boolean isBeginning(int[] history, int client, int known) {
        for (int lane = 0; lane < history.length; lane++) {
            if (lane != client && history[lane] != lanes.get(lane).lastBefore(known)) {
                return false;
            }
        }
        return true;
    }

    /** One client's transactions, each an ancestor of the next. */
    private static final class Lane {
        private final int agent;
        private int[] numbers = new int[64];
        private int size;

        Lane(int agent) {
            this.agent = agent;
        }

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }

        /** One more than the number of the last one below a number; 0 for none. */
        int lastBefore(int number) {
            int found = Arrays.binarySearch(numbers, 0, size, number);
            int below = found >= 0 ? found : -found - 1;
            return below == 0 ? 0 : numbers[below - 1] + 1;
        }
    }
}
