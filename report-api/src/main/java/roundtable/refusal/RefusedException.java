package roundtable.refusal;

/** Carries a {@link Refusal} to whoever asked. It has no stack trace: a refusal is an answer, not a fault. */
public final class RefusedException extends RuntimeException {
    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
