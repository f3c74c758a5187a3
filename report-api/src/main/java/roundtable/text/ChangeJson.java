package roundtable.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change set as a JSON array. Reading accepts exactly what the library's {@code toJSON} can write: no part without
 * effect ({@code 0}, {@code [0]}, {@code [n,""]}) and no two neighbours that it would have joined, because such sets map
 * otherwise than their joined form.
 */
final class ChangeJson {
    private final List<?> parts;
    private final int[] sections;
    private final StringBuilder inserted = new StringBuilder();
    private long length;
    private long newLength;

    private ChangeJson(List<?> parts) {
        this.parts = parts;
        this.sections = new int[parts.size() * 2];
    }

    static ChangeSet read(@Nullable Object json) {
        if (!(json instanceof List<?> parts)) {
            throw MalformedChangeException.malformed("A change is a JSON array.");
        }
        return new ChangeJson(parts).read();
    }

    static List<Object> write(ChangeSet set) {
        List<Object> parts = new ArrayList<>(set.sections.length / 2);
        for (int i = 0, start = 0; i < set.sections.length; i += 2) {
            int end = start + Math.max(0, set.sections[i + 1]);
            if (set.sections[i + 1] == ChangeSet.RETAINED) {
                parts.add(set.sections[i]);
            } else {
                parts.add(replacement(set.sections[i], set.inserted.substring(start, end)));
            }
            start = end;
        }
        return parts;
    }

    private static List<Object> replacement(int length, String text) {
        if (text.isEmpty()) {
            return List.of(length);
        }
        List<Object> part = new ArrayList<>();
        part.add(length);
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            part.add(text.substring(start, end));
            start = end + 1;
        }
        part.add(text.substring(start));
        return part;
    }

    private ChangeSet read() {
        for (int i = 0; i < parts.size(); i++) {
            Object part = parts.get(i);
            if (part instanceof List<?> change && !change.isEmpty()) {
                section(i, whole(change.getFirst()), lines(change));
            } else {
                section(i, whole(part), ChangeSet.RETAINED);
            }
        }
        return new ChangeSet(sections, inserted.toString());
    }

    private void section(int part, int from, int to) {
        if (from == 0 && to <= 0) {
            throw MalformedChangeException.malformed("Part " + part + " of the change does nothing.");
        }
        if (part > 0 && joins(sections[2 * part - 2], sections[2 * part - 1], from, to)) {
            throw MalformedChangeException.malformed(
                    "Parts " + (part - 1) + " and " + part + " of the change have to be one.");
        }
        length += from;
        newLength += to == ChangeSet.RETAINED ? from : to;
        if (Math.max(length, newLength) > Integer.MAX_VALUE) {
            throw MalformedChangeException.malformed("The numbers of the change are too large.");
        }
        sections[2 * part] = from;
        sections[2 * part + 1] = to;
    }

    private static boolean joins(int lastFrom, int lastTo, int from, int to) {
        return (to <= 0 && to == lastTo) || (from == 0 && lastFrom == 0);
    }

    /** Appends the lines of a part and returns how many units they are. */
    private int lines(List<?> change) {
        int start = inserted.length();
        for (int i = 1; i < change.size(); i++) {
            if (!(change.get(i) instanceof String line)) {
                throw MalformedChangeException.malformed("The lines of a part of the change are strings.");
            }
            if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
                throw MalformedChangeException.lineBreakInLine();
            }
            inserted.append(i == 1 ? "" : "\n").append(line);
        }
        int units = inserted.length() - start;
        if (units == 0 && change.size() > 1) {
            throw MalformedChangeException.malformed("A part of the change inserts an empty line into nothing.");
        }
        return units;
    }

    private static int whole(@Nullable Object value) {
        long number = value instanceof Integer || value instanceof Long ? ((Number) value).longValue() : -1;
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw MalformedChangeException.malformed(
                    "A part of the change is a whole number of characters, or an array that begins with one.");
        }
        return (int) number;
    }
}
