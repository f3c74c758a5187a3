package roundtable.report.refusal;

import java.util.List;
import roundtable.refusal.RefusalKind;

/** No section is final while words in it may name a participant.
 *
 * @param words as they stand there
 */
public record NamesUnanswered(List<String> words) implements ReportRefusal {
    @Override
    public String code() {
        return "names-unanswered";
    }

    @Override
    public String sentence() {
        return "These words look like names of participants: " + String.join(", ", words)
                + ". Replace, keep or redact them first.";
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }
}
