package roundtable.refusal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A reason to say no: a {@link Reason}, or a record of its own where it is part of the domain's vocabulary or depends on
 * facts. What it holds may be shown to whoever asked.
 */
public interface Refusal {
    /** Stable and in kebab case, such as {@code section-finalised}: clients decide by it. */
    String code();

    /** What happened and what to do, in one or two sentences of plain English; no name and no text of a report. */
    String sentence();

    RefusalKind kind();

    /** After which time the same may be asked again, where that is known. */
    default @Nullable Duration retryAfter() {
        return null;
    }
}
