package roundtable.text;

import java.util.Arrays;

/**
 * Collects sections in document order and joins neighbours exactly where the library joins them: retained or deleted text
 * with more of the same, and an insertion with the insertion right before it.
 */
final class SectionBuilder {
    private int[] sections;
    private int size;
    private final StringBuilder inserted = new StringBuilder();

    SectionBuilder(int capacity) {
        sections = new int[Math.max(2, capacity)];
    }

    int size() {
        return size;
    }

    SectionBuilder add(int length, int replacement) {
        return add(length, replacement, false);
    }

    /**
     * Adds a section of {@code length} units that become {@code replacement} units, or stay if that is {@link
     * ChangeSet#RETAINED}. With {@code merge} it becomes part of the last section, whatever that is.
     */
    SectionBuilder add(int length, int replacement, boolean merge) {
        if (length == 0 && replacement <= 0) {
            return this;
        }
        int last = size - 2;
        if (last >= 0 && replacement <= 0 && replacement == sections[last + 1]) {
            sections[last] += length;
        } else if (last >= 0 && length == 0 && sections[last] == 0) {
            sections[last + 1] += replacement;
        } else if (merge) {
            sections[last] += length;
            sections[last + 1] += replacement;
        } else {
            push(length, replacement);
        }
        return this;
    }

    /** Text for the section added last; the library, too, only ever appends to the last one. */
    SectionBuilder text(CharSequence source, int from, int to) {
        inserted.append(source, from, to);
        return this;
    }

    ChangeSet build() {
        return new ChangeSet(size == sections.length ? sections : Arrays.copyOf(sections, size), inserted.toString());
    }

    private void push(int length, int replacement) {
        if (size == sections.length) {
            sections = Arrays.copyOf(sections, size * 2);
        }
        sections[size++] = length;
        sections[size++] = replacement;
    }
}
