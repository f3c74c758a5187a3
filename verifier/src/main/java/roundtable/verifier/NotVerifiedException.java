package roundtable.verifier;

/** Why a trail isn't verified; the message is what is printed. It has no stack trace, for it is an answer, not a fault. */
final class NotVerifiedException extends Exception {

    private static final long serialVersionUID = 1L;

    NotVerifiedException(String sentence) {
        super(sentence, null, false, false);
    }

    /** Something that is wrong at a line of the file, where this version should be. */
    static NotVerifiedException at(long version, long line, String sentence) {
        return new NotVerifiedException("version " + version + " (line " + line + "): " + sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
