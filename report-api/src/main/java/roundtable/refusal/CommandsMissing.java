package roundtable.refusal;

/** A request without a command. */
public record CommandsMissing() implements Refusal {
    @Override
    public String code() {
        return "commands-missing";
    }

    @Override
    public String sentence() {
        return "The request asks for nothing: it needs at least one command.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
