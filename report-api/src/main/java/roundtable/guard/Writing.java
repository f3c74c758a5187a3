package roundtable.guard;

/** How a script sets words apart. */
enum Writing {
    /** Words are runs of letters. */
    SPACED,
    /** As SPACED, though other Japanese letters may touch it. */
    KATAKANA,
    /** Han and Hiragana: a name stands anywhere within a run. */
    HAN,
    /** A name begins a run, and particles follow it without a space. */
    HANGUL,
    /** Thai, Lao, Khmer, Burmese: a name stands anywhere within a run. */
    UNSPACED;

    private static final int FIRST_OTHER = 0x0E00;
    private static final int LONG_VOWEL = 0x30FC;
    private static final int NARROW_LONG_VOWEL = 0xFF70;

    static Writing of(int point) {
        if (point < FIRST_OTHER) {
            return SPACED;
        }
        if (point == LONG_VOWEL || point == NARROW_LONG_VOWEL) {
            return KATAKANA;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, BOPOMOFO -> HAN;
            case KATAKANA -> KATAKANA;
            case HANGUL -> HANGUL;
            case THAI, LAO, KHMER, MYANMAR, TIBETAN -> UNSPACED;
            default -> SPACED;
        };
    }

    boolean isRun() {
        return this == SPACED || this == KATAKANA;
    }
}
