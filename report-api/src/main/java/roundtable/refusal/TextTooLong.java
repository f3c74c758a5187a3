package roundtable.refusal;

/**
 * A text over its limit.
 *
 * @param most UTF-16 units
 */
public record TextTooLong(int most) implements Refusal {
    @Override
    public String code() {
        return "text-too-long";
    }

    @Override
    public String sentence() {
        return "A text like this has " + most + " characters at most. Shorten it, or make two of it.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.TOO_LARGE;
    }
}
