package roundtable.guard;

/** Atoms around a hit that belong to one bearer's name. */
final class Span {
    /** Atoms among which the next word of a name is looked for. */
    static final int LOOK_AHEAD = 4;

    private final Reading reading;
    private final Bearer bearer;
    private final int person;
    private final boolean standsAlone;
    private int start;
    private int from;
    private int end;
    private long words;
    private int dotted;
    private boolean strong;
    private boolean nameLike = true;
    private boolean common;
    private boolean familyOnly = true;

    Span(Reading reading, Bearer bearer, int start, Hit hit, Meaning meaning, int floor) {
        this.reading = reading;
        this.bearer = bearer;
        this.person = meaning.bearer();
        this.start = start;
        this.from = hit.from();
        this.end = hit.end();
        take(hit, meaning);
        this.standsAlone = strong && Standing.isUndoubled(reading, start, hit, meaning);
        extendRight();
        extendLeft(floor);
    }

    int start() {
        return start;
    }

    /** The atom after the last one. */
    int end() {
        return end;
    }

    int from() {
        return from;
    }

    int length() {
        return end - start;
    }

    boolean counts() {
        if (Long.bitCount(words) > 1) {
            return strong || nameLike || !common;
        }
        boolean supported = dotted > 0 || reading.isTitle(start - 1) || reading.isHonorific(end);
        return standsAlone || (nameLike && supported);
    }

    private void take(Hit hit, Meaning meaning) {
        words |= 1L << meaning.word();
        strong |= Standing.isStrong(hit, meaning);
        nameLike &= hit.isNameLike();
        common |= meaning.isCommon();
        familyOnly &= meaning.family();
        end = hit.end();
    }

    private void extendRight() {
        boolean grown = true;
        while (grown) {
            grown = end < reading.size() && isJoined(end) && (takeWord() || takeInitial());
        }
    }

    private boolean isJoined(int at) {
        Link link = reading.linkBefore(at);
        if (link == Link.COMMA) {
            return at == end && familyOnly && !isRepeated(at);
        }
        return link.joinsNames()
                || (link == Link.DOT_SPACE && reading.atom(at - 1).isSingleCapital());
    }

    /** "Diallo, Amina Diallo" is two names: what was taken comes again soon. */
    private boolean isRepeated(int begin) {
        for (int at = begin + 1; at < reading.size() && at < begin + LOOK_AHEAD; at++) {
            Link link = reading.linkBefore(at);
            if (link == Link.COMMA || link == Link.BREAK) {
                return false;
            }
            if (reading.hits(at).stream()
                    .flatMap(hit -> hit.meanings().stream())
                    .anyMatch(this::isTaken)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTaken(Meaning meaning) {
        return (words >> meaning.word() & 1) == 1;
    }

    /** Another word of the name, and what may be between. */
    private boolean takeWord() {
        for (int at = end; at < reading.size() && at < end + LOOK_AHEAD && isJoined(at); at++) {
            for (Hit hit : reading.hits(at).reversed()) {
                for (Meaning meaning : hit.of(person)) {
                    if (!isTaken(meaning) && mayFollow(at, hit, meaning)) {
                        take(hit, meaning);
                        return true;
                    }
                }
            }
            if (!mayBeBetween(at, at == end)) {
                return false;
            }
        }
        return false;
    }

    /** A particle, somebody's second initial, or one second name that the list doesn't have. */
    private boolean mayBeBetween(int at, boolean first) {
        Atom atom = reading.atom(at);
        boolean second = first
                && atom.shape() == Shape.CAPITALISED
                && !Words.COMMON.contain(atom.key())
                && reading.linkBefore(at) == Link.SPACE
                && atom.link() == Link.SPACE;
        return second || Words.PARTICLE.contain(atom.key()) || (atom.isSingleCapital() && atom.dotted());
    }

    /** "Diallo will": a common word in small letters isn't drawn in, nor what has "and" written before it in one word. */
    private boolean mayFollow(int at, Hit hit, Meaning meaning) {
        boolean afterComma = reading.linkBefore(at) == Link.COMMA;
        return (hit.isNameLike() || !meaning.isCommon())
                && !(afterComma && meaning.family())
                && hit.from() == reading.atom(at).from();
    }

    private boolean takeInitial() {
        Atom atom = reading.atom(end);
        if (!reading.isInitial(end, bearer) || (!atom.dotted() && reading.linkBefore(end) == Link.HYPHEN)) {
            return false;
        }
        dotted += atom.dotted() ? 1 : 0;
        end++;
        return true;
    }

    private void extendLeft(int floor) {
        while (start > floor && (reading.isInitialBefore(start, bearer) || reading.isParticleBefore(start, bearer))) {
            start--;
            from = reading.atom(start).from();
            dotted += reading.atom(start).dotted() ? 1 : 0;
        }
    }
}
