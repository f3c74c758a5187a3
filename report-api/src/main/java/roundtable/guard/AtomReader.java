package roundtable.guard;

import java.util.ArrayList;
import java.util.List;

/** Takes a text apart into atoms. */
final class AtomReader {
    private final String text;
    private final List<Atom> atoms = new ArrayList<>();
    private final StringBuilder key = new StringBuilder();
    private final StringBuilder gap = new StringBuilder();
    private Writing writing = Writing.SPACED;
    private int from;
    private int to;
    private int second;

    private AtomReader(String text) {
        this.text = text;
    }

    static List<Atom> read(String text) {
        AtomReader reader = new AtomReader(text);
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            reader.take(point, at, at + Character.charCount(point));
            at += Character.charCount(point);
        }
        reader.close(Link.BREAK);
        return reader.atoms;
    }

    private void take(int point, int start, int end) {
        if (Letters.isInvisible(point)) {
            return;
        }
        if (Letters.isMark(point)) {
            mark(point, start, end);
        } else if (Letters.isWord(point)) {
            letter(point, start, end);
        } else if (gap.length() <= Link.LONGEST) {
            gap.appendCodePoint(point);
        }
    }

    private void mark(int point, int start, int end) {
        if (key.isEmpty() || !gap.isEmpty()) {
            return;
        }
        int before = key.length();
        Letters.fold(point, key);
        if (writing.isRun() || key.length() == before) {
            to = end;
        } else {
            key.setLength(before);
            letter(point, start, end);
        }
    }

    private void letter(int point, int start, int end) {
        Writing next = Writing.of(point);
        if (key.isEmpty() || !gap.isEmpty() || next != writing || !writing.isRun()) {
            close(Link.of(gap));
            writing = next;
            from = start;
            second = end;
        }
        Letters.fold(point, key);
        to = end;
    }

    private void close(Link link) {
        if (!key.isEmpty()) {
            boolean dotted =
                    to < text.length() && Link.of(text.substring(to, to + 1)).isDot();
            Shape shape = Shape.of(text.subSequence(from, to));
            atoms.add(new Atom(key.toString(), from, to, second, shape, writing, dotted, link));
        }
        key.setLength(0);
        gap.setLength(0);
    }
}
