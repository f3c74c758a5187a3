package roundtable.text;

/** A text that isn't JSON; the message says what and where, and quotes nothing. */
final class JsonSyntaxException extends Exception {
    JsonSyntaxException(String what, int position) {
        super(what + " at position " + position, null);
    }
}
