package roundtable.refusal;

/** An id that has not the form of one. */
public record IdMalformed() implements Refusal {
    @Override
    public String code() {
        return "id-malformed";
    }

    @Override
    public String sentence() {
        return "An id has 1 to 64 letters, digits, dots, hyphens or underscores, and begins with a letter or digit.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
