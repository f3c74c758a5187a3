package roundtable.queries.report.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import roundtable.text.ChangeSet;

/**
 * Who wrote which characters of a text, in document order. Whoever replaces characters wrote what came instead.
 */
final class Runs {
    static final Runs NONE = new Runs(new int[0], new int[0]);

    /** UTF-16 units of each run, none of them 0. */
    private final int[] lengths;

    /** Numbers of their authors; neighbours differ. */
    private final int[] authors;

    private Runs(int[] lengths, int[] authors) {
        this.lengths = lengths;
        this.authors = authors;
    }

    static Runs by(int author, int length) {
        return length == 0 ? NONE : new Runs(new int[] {length}, new int[] {author});
    }

    /** As after a change by somebody. */
    Runs edited(ChangeSet change, int author) {
        Editing editing = new Editing(author);
        change.read(editing);
        return editing.result.build();
    }

    /** UTF-16 units of the text. */
    int length() {
        return Arrays.stream(lengths).sum();
    }

    /** Pairs of length and author. */
    List<int[]> pairs() {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < lengths.length; i++) {
            pairs.add(new int[] {lengths[i], authors[i]});
        }
        return pairs;
    }

    static Runs of(List<int[]> pairs) {
        Builder builder = new Builder();
        pairs.forEach(pair -> builder.add(pair[0], pair[1]));
        return builder.build();
    }

    private static final class Builder {
        private final List<int[]> runs = new ArrayList<>();

        void add(int length, int author) {
            if (length == 0) {
                return;
            }
            if (!runs.isEmpty() && runs.getLast()[1] == author) {
                runs.getLast()[0] += length;
            } else {
                runs.add(new int[] {length, author});
            }
        }

        Runs build() {
            return new Runs(
                    runs.stream().mapToInt(run -> run[0]).toArray(),
                    runs.stream().mapToInt(run -> run[1]).toArray());
        }
    }

    private final class Editing implements ChangeSet.SectionReader {
        private final Builder result = new Builder();
        private final int author;
        private int run;
        private int within;

        Editing(int author) {
            this.author = author;
        }

        @Override
        public void retained(int units) {
            walk(units, true);
        }

        @Override
        public void replaced(int units, int by) {
            walk(units, false);
            result.add(by, author);
        }

        private void walk(int units, boolean keep) {
            int left = units;
            while (left > 0) {
                int step = Math.min(left, lengths[run] - within);
                if (keep) {
                    result.add(step, authors[run]);
                }
                left -= step;
                within += step;
                if (within == lengths[run]) {
                    run++;
                    within = 0;
                }
            }
        }
    }
}
