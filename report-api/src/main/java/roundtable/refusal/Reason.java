package roundtable.refusal;

/** A refusal that is said in the same words whatever the circumstances. */
public record Reason(String code, String sentence, RefusalKind kind) implements Refusal {}
