package roundtable.commands.report.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import roundtable.text.Update;

/**
 * The newest logged updates of an item, over which an edit made on an earlier revision is mapped. Immutable; kept in
 * chunks, so that one update more copies a chunk and not the window, and the oldest are let go a chunk at a time.
 */
final class Window {
    static final Window EMPTY = new Window(List.of(), List.of());

    private static final int CHUNK = 32;

    private final List<List<Update>> full;
    private final List<Update> open;

    private Window(List<List<Update>> full, List<Update> open) {
        this.full = full;
        this.open = open;
    }

    @JsonCreator
    static Window of(List<Update> updates) {
        List<List<Update>> full = new ArrayList<>();
        int start = 0;
        for (; start + CHUNK <= updates.size(); start += CHUNK) {
            full.add(List.copyOf(updates.subList(start, start + CHUNK)));
        }
        return new Window(full, List.copyOf(updates.subList(start, updates.size())));
    }

    int size() {
        return full.size() * CHUNK + open.size();
    }

    /** With this update as the newest; lets the oldest go, but never any of the newest {@code kept}. */
    Window with(Update update, int kept) {
        List<Update> longer = new ArrayList<>(open.size() + 1);
        longer.addAll(open);
        longer.add(update);
        if (longer.size() < CHUNK) {
            return new Window(full, longer);
        }
        int spare = Math.max(0, full.size() + 1 - Math.ceilDiv(kept, CHUNK));
        List<List<Update>> chunks = new ArrayList<>(full.subList(Math.min(spare, full.size()), full.size()));
        chunks.add(longer);
        return new Window(chunks, List.of());
    }

    /** The newest {@code count} updates, the oldest of them first; there must be as many. */
    List<Update> newest(long count) {
        int fromOpen = (int) Math.min(count, open.size());
        List<Update> last = open.subList(open.size() - fromOpen, open.size());
        int missing = (int) count - fromOpen;
        if (missing == 0) {
            return last;
        }
        int chunks = Math.ceilDiv(missing, CHUNK);
        List<Update> result = new ArrayList<>((int) count);
        for (List<Update> chunk : full.subList(full.size() - chunks, full.size())) {
            result.addAll(chunk);
        }
        result.subList(0, chunks * CHUNK - missing).clear();
        result.addAll(last);
        return result;
    }

    @JsonValue
    List<Update> updates() {
        return newest(size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Window that && full.equals(that.full) && open.equals(that.open);
    }

    @Override
    public int hashCode() {
        return 31 * full.hashCode() + open.hashCode();
    }
}
