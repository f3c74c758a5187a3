package roundtable.refusal;

/**
 * Too many changes in one request.
 *
 * @param most events of a commit
 */
public record CommitTooLarge(int most) implements Refusal {
    @Override
    public String code() {
        return "commit-too-large";
    }

    @Override
    public String sentence() {
        return "One request makes " + most + " changes at most. Send several.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.TOO_LARGE;
    }
}
