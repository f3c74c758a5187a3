package roundtable.text;

import java.util.List;
import java.util.Random;

/** Seeded texts and edits, small and crowded, so that edits meet. */
final class RandomText {
    private static final List<String> CHARACTERS = List.of(
            "a", "b", "c", "d", " ", "\n", "\t", "\"", "\\", "é", "e\u0301", "東", "א", "\u2028", "\u200d", "😀",
            "👩‍💻", "🇲🇦", "𠮷");

    final Random random;

    RandomText(long seed) {
        random = new Random(seed);
    }

    int below(int limit) {
        return random.nextInt(limit);
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    String text(int longest) {
        StringBuilder text = new StringBuilder();
        for (int left = below(longest + 1); left > 0; left--) {
            text.append(CHARACTERS.get(below(CHARACTERS.size())));
        }
        return text.toString();
    }

    /** One to three edits made into one, each between characters. */
    ChangeSet change(String text) {
        ChangeSet change = ChangeSet.empty(text.length());
        String now = text;
        for (int left = 1 + below(3); left > 0; left--) {
            ChangeSet edit = edit(now, boundary(now), boundary(now));
            change = change.compose(edit);
            now = edit.apply(now);
        }
        return change;
    }

    /** An edit that may cut characters and insert halves of them. */
    ChangeSet carelessChange(String text) {
        ChangeSet edit = edit(text, below(text.length() + 1), below(text.length() + 1));
        String halves = chance(50) ? "\ud83d" : "\ude00";
        return chance(70)
                ? edit
                : edit.compose(ChangeSet.insert(edit.newLength(), below(edit.newLength() + 1), halves));
    }

    private ChangeSet edit(String text, int one, int other) {
        int from = Math.min(one, other);
        int to = chance(50) ? from : Math.min(Math.max(one, other), from + 12);
        while (to > from && splits(text, to)) {
            to--;
        }
        return ChangeSet.replace(text.length(), from, to, to > from && chance(60) ? "" : text(3));
    }

    private int boundary(String text) {
        int at = below(text.length() + 1);
        return splits(text, at) ? at - 1 : at;
    }

    private static boolean splits(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    static boolean isWellFormed(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
