package roundtable.commands.report.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.report.Participant;

/**
 * Who takes part in the roundtable.
 *
 * @param list number of the latest list, 0 before the first
 * @param people empty where there is no list, null where it can't be read
 */
record Participants(int list, @Nullable List<Participant> people) {
    static final Participants NONE = new Participants(0, List.of());
}
