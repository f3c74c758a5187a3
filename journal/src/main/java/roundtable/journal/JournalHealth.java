package roundtable.journal;

import java.util.List;

/**
 * How the journal does.
 *
 * @param head last number known to be held by a majority
 * @param problems sentences, empty when all is well: a number that is missing below one that exists, a store that doesn't
 *     answer, a reader that can't get on, an append that can't get through
 */
public record JournalHealth(long head, List<String> problems) {

    public JournalHealth {
        problems = List.copyOf(problems);
    }

    public boolean healthy() {
        return problems.isEmpty();
    }
}
