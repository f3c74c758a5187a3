package roundtable.refusal;

/** A name, title or tag with characters in it that nobody sees. */
public record TextUnprintable() implements Refusal {
    @Override
    public String code() {
        return "text-unprintable";
    }

    @Override
    public String sentence() {
        return "A name, title or tag contains characters that can't be seen, or a line break. Type it again.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
