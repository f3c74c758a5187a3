package roundtable.guard;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.report.AttributionRequest;
import roundtable.report.Participant;

/** What the guard finds in a text, less what was decided on. */
public final class Unanswered {
    private Unanswered() {}

    /**
     * The findings that somebody still has to answer.
     *
     * @param kept what may stay, folded by {@link NameGuard#fold}
     * @param named who is named with leave beside this text; null for nobody
     */
    public static List<Finding> in(
            NameGuard guard, String text, Collection<String> kept, @Nullable AttributionRequest named) {
        List<Finding> findings = guard.find(text);
        if (findings.isEmpty()) {
            return findings;
        }
        List<Finding> allowed = named == null
                ? List.of()
                : NameGuard.of(List.of(new Participant(named.speaker(), named.affiliation())))
                        .find(text);
        return findings.stream()
                .filter(finding -> !kept.contains(NameGuard.fold(finding.text())))
                .filter(finding -> allowed.stream().noneMatch(other -> covers(other, finding)))
                .toList();
    }

    private static boolean covers(Finding outer, Finding inner) {
        return outer.from() <= inner.from() && outer.to() >= inner.to();
    }
}
