package roundtable.text;

import java.util.Arrays;
import java.util.List;

/**
 * An immutable change of a text of a certain length, in the form of CodeMirror's {@code ChangeSet}. Its JSON is an array
 * in document order: {@code n} retains n units, {@code [n]} deletes them, {@code [n,"line",…]} replaces them by the lines
 * joined with line breaks, {@code [0,"line",…]} inserts. Units are UTF-16 code units, a line break is one.
 *
 * <p>Which neighbouring sections are joined decides how a change maps, so it is kept exactly as the library has it.
 */
public final class ChangeSet {
    static final int RETAINED = -1;

    /** Pairs: units in the text before, and units that replace them ({@link #RETAINED} if they stay). */
    final int[] sections;

    /** All inserted text in document order; each section's share follows from its replacement length. */
    final String inserted;

    private final int length;
    private final int newLength;

    ChangeSet(int[] sections, String inserted) {
        this.sections = sections;
        this.inserted = inserted;
        int before = 0;
        int after = 0;
        for (int i = 0; i < sections.length; i += 2) {
            before = Math.addExact(before, sections[i]);
            after = Math.addExact(after, sections[i + 1] == RETAINED ? sections[i] : sections[i + 1]);
        }
        this.length = before;
        this.newLength = after;
    }

    /** Reads JSON text; refuses what the library itself would not have written ({@link MalformedChangeException}). */
    public static ChangeSet parse(String json) {
        try {
            return ChangeJson.read(JsonReader.read(json));
        } catch (JsonSyntaxException e) {
            throw MalformedChangeException.malformed("The change is not valid JSON: " + e.getMessage() + ".");
        }
    }

    /** As {@link #parse}, from an array that any JSON library has read: numbers, and lists of a number and strings. */
    public static ChangeSet fromJson(List<?> parts) {
        return ChangeJson.read(parts);
    }

    /** The change of nothing in a text of that length. */
    public static ChangeSet empty(int length) {
        return replace(length, 0, 0, "");
    }

    public static ChangeSet insert(int length, int at, String text) {
        return replace(length, at, at, text);
    }

    public static ChangeSet delete(int length, int from, int to) {
        return replace(length, from, to, "");
    }

    /** Replaces the units from {@code from} to {@code to} (exclusive); CR and CRLF become LF, as in the library. */
    public static ChangeSet replace(int length, int from, int to, String text) {
        if (from < 0 || to < from || length < to) {
            throw new IndexOutOfBoundsException("from " + from + " to " + to + " in a text of " + length);
        }
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        return new SectionBuilder(6)
                .add(from, RETAINED)
                .add(to - from, lines.length())
                .text(lines, 0, lines.length())
                .add(length - to, RETAINED)
                .build();
    }

    /** The units of the text that the change is made for. */
    public int length() {
        return length;
    }

    /** The units of the text after the change. */
    public int newLength() {
        return newLength;
    }

    public boolean isEmpty() {
        return sections.length == 0 || (sections.length == 2 && sections[1] == RETAINED);
    }

    /**
     * Refuses a change that can't be applied to this text as people see it: made for another length, cutting a surrogate
     * pair, or inserting a lone surrogate ({@link MalformedChangeException}). See the package on when to call it.
     */
    public void requireFits(String text) {
        Validation.requireFits(this, text);
    }

    /** The text after the change. */
    public String apply(String text) {
        requireLength(text.length());
        char[] result = new char[newLength];
        for (int i = 0, position = 0, taken = 0, written = 0; i < sections.length; i += 2) {
            int end = position + sections[i];
            if (sections[i + 1] == RETAINED) {
                text.getChars(position, end, result, written);
                written += sections[i];
            } else {
                inserted.getChars(taken, taken + sections[i + 1], result, written);
                taken += sections[i + 1];
                written += sections[i + 1];
            }
            position = end;
        }
        return new String(result);
    }

    /** {@link #map(ChangeSet, boolean)} with {@code other} as the one that came first. */
    public ChangeSet map(ChangeSet other) {
        return map(other, false);
    }

    /**
     * This change moved over another one made on the same text, so that it applies to the other's result.
     * {@code a.compose(b.map(a))} and {@code b.compose(a.map(b, true))} give the same text.
     *
     * @param before whether this change counts as the earlier one where both insert at the same place
     */
    public ChangeSet map(ChangeSet other, boolean before) {
        requireLength(other.length);
        return other.isEmpty() ? this : Mapping.map(this, other, before);
    }

    /** This change and then {@code next}, made on its result, as one. */
    public ChangeSet compose(ChangeSet next) {
        next.requireLength(newLength);
        return isEmpty() ? next : next.isEmpty() ? this : Composition.compose(this, next);
    }

    /** The change that leads back, given the text that this one was made for. */
    public ChangeSet invert(String text) {
        requireLength(text.length());
        int[] inverted = sections.clone();
        StringBuilder deleted = new StringBuilder();
        for (int i = 0, position = 0; i < sections.length; i += 2) {
            int end = position + sections[i];
            if (sections[i + 1] != RETAINED) {
                inverted[i] = sections[i + 1];
                inverted[i + 1] = sections[i];
                deleted.append(text, position, end);
            }
            position = end;
        }
        return new ChangeSet(inverted, deleted.toString());
    }

    /**
     * Where a position of the text before lies in the text after.
     *
     * @param assoc negative to stay before text inserted right there, else to go after it
     */
    public int mapPos(int position, int assoc) {
        if (position < 0 || length < position) {
            throw new IndexOutOfBoundsException("position " + position + " in a text of " + length);
        }
        int start = 0;
        int startAfter = 0;
        for (int i = 0; i < sections.length; i += 2) {
            int end = start + sections[i];
            boolean retained = sections[i + 1] == RETAINED;
            if (retained && end > position) {
                return startAfter + (position - start);
            }
            int endAfter = startAfter + (retained ? sections[i] : sections[i + 1]);
            if (!retained && (end > position || (end == position && assoc < 0 && start == end))) {
                return position == start || assoc < 0 ? startAfter : endAfter;
            }
            start = end;
            startAfter = endAfter;
        }
        return startAfter;
    }

    /** Takes the sections of a change, in document order. */
    public interface SectionReader {
        /** Units that stay. */
        void retained(int units);

        /** Units that go, and how many come in their place. */
        void replaced(int units, int by);
    }

    public void read(SectionReader reader) {
        for (int i = 0; i < sections.length; i += 2) {
            if (sections[i + 1] == RETAINED) {
                reader.retained(sections[i]);
            } else {
                reader.replaced(sections[i], sections[i + 1]);
            }
        }
    }

    /** Numbers ({@link Integer}), and lists of a number and strings. */
    public List<Object> toJson() {
        return ChangeJson.write(this);
    }

    /** The JSON text, equal to {@code JSON.stringify} of the library's own. It contains report text: not for logs. */
    @Override
    public String toString() {
        return JsonWriter.write(toJson());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangeSet that
                && Arrays.equals(sections, that.sections)
                && inserted.equals(that.inserted);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(sections) + inserted.hashCode();
    }

    void requireLength(int expected) {
        if (length != expected) {
            throw MalformedChangeException.lengthMismatch(expected, length);
        }
    }
}
