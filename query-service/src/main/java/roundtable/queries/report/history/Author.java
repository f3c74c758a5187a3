package roundtable.queries.report.history;

import org.jspecify.annotations.Nullable;
import roundtable.access.Role;
import roundtable.journal.Commit;

/**
 * Who changed something.
 *
 * @param by name, or what the product calls itself
 * @param role at that moment; null where that was not recorded, or where nobody did it
 */
public record Author(String by, @Nullable Role role) {
    static Author of(Commit commit) {
        return new Author(commit.by(), commit.role().isEmpty() ? null : Role.of(commit.role()));
    }
}
