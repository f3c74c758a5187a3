package roundtable.kit.json;

import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** A change of text that is none, as {@link roundtable.text.MalformedChangeException} says. */
record ChangeMalformed(String code, String sentence) implements Refusal {
    @Override
    public RefusalKind kind() {
        return RefusalKind.MALFORMED;
    }
}
