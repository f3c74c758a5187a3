package roundtable.text;

/** Walks through the sections of a change set, whole or piece by piece, and knows the text that each one inserts. */
final class SectionCursor {
    private static final int DONE = -2;

    private final int[] sections;
    private final String inserted;
    private int index;
    private int length;
    private int replacement;
    private int offset;
    private int textStart;
    private int textEnd;

    SectionCursor(ChangeSet set) {
        sections = set.sections;
        inserted = set.inserted;
        next();
    }

    void next() {
        offset = 0;
        textStart = textEnd;
        if (index < sections.length) {
            length = sections[index++];
            replacement = sections[index++];
            textEnd = textStart + Math.max(0, replacement);
        } else {
            length = 0;
            replacement = DONE;
        }
    }

    boolean done() {
        return replacement == DONE;
    }

    boolean retains() {
        return replacement == ChangeSet.RETAINED;
    }

    boolean changes() {
        return replacement >= 0;
    }

    /** Identifies the section the cursor is in; grows from section to section. */
    int index() {
        return index;
    }

    /** What is left of the section in the text before the change. */
    int length() {
        return length;
    }

    /** What is left of the section in the text after the change, if the cursor moves by {@link #forwardAfter}. */
    int lengthAfter() {
        return replacement < 0 ? length : replacement;
    }

    int replacement() {
        return replacement;
    }

    boolean atStart() {
        return offset == 0;
    }

    void copyText(SectionBuilder target) {
        target.text(inserted, textStart, textEnd);
    }

    void copyText(SectionBuilder target, int units) {
        target.text(inserted, textStart + offset, textStart + offset + units);
    }

    /** Moves by units of the text before the change. */
    void forward(int units) {
        if (units == length) {
            next();
        } else {
            length -= units;
            offset += units;
        }
    }

    /** Moves by units of the text after the change. */
    void forwardAfter(int units) {
        if (retains()) {
            forward(units);
        } else if (units == replacement) {
            next();
        } else {
            replacement -= units;
            offset += units;
        }
    }
}
