package roundtable.cli.replay;

import roundtable.text.ChangeSet;

/**
 * One change of a text.
 *
 * @param position in code points
 * @param deleted code points deleted there
 * @param inserted what comes instead
 */
record Patch(int position, int deleted, String inserted) {
    /** This change of a text; what lies beyond its end is taken as its end. */
    ChangeSet on(String text) {
        int from = forward(text, 0, position);
        return ChangeSet.replace(text.length(), from, forward(text, from, deleted), inserted);
    }

    private static int forward(String text, int from, int codePoints) {
        int to = Math.min(text.length(), from + Math.max(0, codePoints));
        return hasPair(text, from, to) ? forwardOverPairs(text, from, to) : to;
    }

    /** Whether one begins in there. Most texts have none, and counting is the fastest way to know. */
    private static boolean hasPair(String text, int from, int to) {
        return text.codePointCount(from, to) < to - from
                || (to > from && Character.isHighSurrogate(text.charAt(to - 1)));
    }

    private static int forwardOverPairs(String text, int from, int end) {
        int to = end;
        for (int i = from; i < to; i++) {
            if (Character.isHighSurrogate(text.charAt(i)) && to < text.length()) {
                to++;
            }
        }
        return to;
    }
}
