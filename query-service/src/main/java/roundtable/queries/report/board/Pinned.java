package roundtable.queries.report.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.guard.Finding;
import roundtable.queries.report.ItemView;

/**
 * An item in the words in which it was pinned.
 *
 * @param item its text is null where it can't be read any more
 * @param names what in these words looks like a participant's name or affiliation that nobody decided on, or that they did away
 *     with since
 */
record Pinned(ItemView item, List<Finding> names) {
    /** In a text, for a name that is not said. */
    static final String HELD_BACK = "[…]";

    /** The words as the hall hears them: without those names. Null where there are none. */
    @Nullable String aloud() {
        String text = item.text();
        if (text == null || names.isEmpty()) {
            return text;
        }
        StringBuilder aloud = new StringBuilder();
        int at = 0;
        for (Finding name : names) {
            aloud.append(text, at, name.from()).append(HELD_BACK);
            at = name.to();
        }
        return aloud.append(text, at, text.length()).toString();
    }
}
