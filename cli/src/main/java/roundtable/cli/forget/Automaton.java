package roundtable.cli.forget;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for many needles at once, one table step a byte (Aho and Corasick, 1975). */
final class Automaton {
    private static final int ROOT = 0;
    private static final int SYMBOLS = 256;
    private static final int NONE = -1;

    private final List<Needle> needles;
    private int[] next = newRows(64);
    private int[] found = new int[64];
    private int states = 1;

    Automaton(List<Needle> needles) {
        this.needles = needles;
        found[ROOT] = NONE;
        for (int i = 0; i < needles.size(); i++) {
            add(needles.get(i).bytes(), i);
        }
        link();
    }

    private static int[] newRows(int count) {
        int[] rows = new int[count * SYMBOLS];
        Arrays.fill(rows, NONE);
        return rows;
    }

    private void add(byte[] bytes, int needle) {
        int state = ROOT;
        for (byte symbol : bytes) {
            int at = state * SYMBOLS + (symbol & 0xff);
            int known = next[at];
            if (known == NONE) {
                known = newState(); // which may replace the table
                next[at] = known;
            }
            state = known;
        }
        found[state] = needle;
    }

    private int newState() {
        if (states == found.length) {
            int[] longer = newRows(2 * states);
            System.arraycopy(next, 0, longer, 0, next.length);
            next = longer;
            found = Arrays.copyOf(found, 2 * states);
        }
        found[states] = NONE;
        return states++;
    }

    /** Fills in where to go on when the next byte is not that of the needle. */
    private void link() {
        int[] fallback = new int[states];
        Deque<Integer> row = new ArrayDeque<>();
        row.add(ROOT);
        while (!row.isEmpty()) {
            int state = row.remove();
            for (int symbol = 0; symbol < SYMBOLS; symbol++) {
                int at = state * SYMBOLS + symbol;
                int otherwise = state == ROOT ? ROOT : next[fallback[state] * SYMBOLS + symbol];
                if (next[at] == NONE) {
                    next[at] = otherwise;
                } else {
                    int child = next[at];
                    fallback[child] = otherwise;
                    found[child] = found[child] == NONE ? found[otherwise] : found[child];
                    row.add(child);
                }
            }
        }
    }

    int start() {
        return ROOT;
    }

    /** The state after one byte more, 0 to 255. */
    int after(int state, int symbol) {
        return next[state * SYMBOLS + symbol];
    }

    /** The needle that ends with the last byte; null where none does. */
    @Nullable Needle foundAt(int state) {
        int needle = found[state];
        return needle == NONE ? null : needles.get(needle);
    }
}
