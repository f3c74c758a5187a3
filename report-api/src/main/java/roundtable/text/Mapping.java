package roundtable.text;

/**
 * Maps one change over another made on the same text. Both are walked through in parallel; of two changes at one place the
 * shorter comes first, and of two equally long ones the one that {@code before} names.
 */
final class Mapping {
    private final SectionCursor own;
    private final SectionCursor other;
    private final boolean before;
    private final SectionBuilder out;

    /** The section of {@link #own} whose text is in {@link #out} already, while the rest of it is still being walked. */
    private int inserted = -1;

    private Mapping(ChangeSet own, ChangeSet other, boolean before) {
        this.own = new SectionCursor(own);
        this.other = new SectionCursor(other);
        this.before = before;
        this.out = new SectionBuilder(own.sections.length + other.sections.length);
    }

    /** Both of equal length: then the cursors stay side by side, and one of the three cases below always holds. */
    static ChangeSet map(ChangeSet own, ChangeSet other, boolean before) {
        return new Mapping(own, other, before).run();
    }

    private ChangeSet run() {
        while (!own.done() || !other.done()) {
            if (own.retains() && other.retains()) {
                retain();
            } else if (other.changes() && otherComesFirst()) {
                passOther();
            } else {
                keepOwn();
            }
        }
        return out.build();
    }

    private boolean otherComesFirst() {
        return !own.changes()
                || inserted == own.index()
                || (own.atStart() && (other.length() < own.length() || (other.length() == own.length() && !before)));
    }

    private void retain() {
        int length = Math.min(own.length(), other.length());
        out.add(length, ChangeSet.RETAINED);
        own.forward(length);
        other.forward(length);
    }

    /** Steps over the other's replacement; of own changes that end within it only the inserted text remains. */
    private void passOther() {
        out.add(other.replacement(), ChangeSet.RETAINED);
        for (int left = other.length(); left > 0; ) {
            int piece = Math.min(own.length(), left);
            if (own.changes() && inserted < own.index() && own.length() <= piece) {
                out.add(0, own.replacement());
                own.copyText(out);
                inserted = own.index();
            }
            own.forward(piece);
            left -= piece;
        }
        other.next();
    }

    /** Takes the own change up to the next insertion of the other; what the other deletes within it is gone already. */
    private void keepOwn() {
        int length = 0;
        int left = own.length();
        while (left > 0) {
            if (other.retains()) {
                int piece = Math.min(left, other.length());
                length += piece;
                left -= piece;
                other.forward(piece);
            } else if (other.replacement() == 0 && other.length() < left) {
                left -= other.length();
                other.next();
            } else {
                break;
            }
        }
        boolean first = inserted < own.index();
        out.add(length, first ? own.replacement() : 0);
        if (first) {
            own.copyText(out);
        }
        inserted = own.index();
        own.forward(own.length() - left);
    }
}
