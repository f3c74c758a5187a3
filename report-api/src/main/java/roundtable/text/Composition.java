package roundtable.text;

/** Joins a change and the one made on its result into a single change. */
final class Composition {
    private final SectionCursor first;
    private final SectionCursor second;
    private final SectionBuilder out;

    /** Whether the next section continues a replacement begun by the one before, and so has to become part of it. */
    private boolean open;

    private Composition(ChangeSet first, ChangeSet second) {
        this.first = new SectionCursor(first);
        this.second = new SectionCursor(second);
        this.out = new SectionBuilder(first.sections.length + second.sections.length);
    }

    /** The second one's length is the first one's new length. */
    static ChangeSet compose(ChangeSet first, ChangeSet second) {
        return new Composition(first, second).run();
    }

    private ChangeSet run() {
        while (!first.done() || !second.done()) {
            if (first.replacement() == 0) {
                out.add(first.length(), 0, open);
                first.next();
            } else if (second.length() == 0 && !second.done()) {
                out.add(0, second.replacement(), open);
                second.copyText(out);
                second.next();
            } else {
                overlap();
            }
        }
        return out.build();
    }

    private void overlap() {
        int length = Math.min(first.lengthAfter(), second.length());
        int sizeBefore = out.size();
        if (first.retains() && second.retains()) {
            out.add(length, ChangeSet.RETAINED, open);
        } else if (second.retains()) {
            out.add(first.atStart() ? first.length() : 0, length, open);
            first.copyText(out, length);
        } else {
            replace(first.retains() ? length : first.atStart() ? first.length() : 0);
        }
        open = (first.replacement() > length || (second.changes() && second.length() > length))
                && (open || out.size() > sizeBefore);
        first.forwardAfter(length);
        second.forward(length);
    }

    /** The second change replaces here; its text goes in with its first piece. */
    private void replace(int length) {
        boolean begins = second.atStart();
        out.add(length, begins ? second.replacement() : 0, open);
        if (begins) {
            second.copyText(out);
        }
    }
}
