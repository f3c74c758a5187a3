package roundtable.refusal;

/** A text with half of a surrogate pair. */
public record TextMalformed() implements Refusal {
    @Override
    public String code() {
        return "text-malformed";
    }

    @Override
    public String sentence() {
        return "A text contains half of a character, so it cannot be stored. Type it again.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
