package roundtable.kit;

import java.util.List;
import roundtable.access.PersonId;
import roundtable.kit.session.OwnVisitor;

/** What a feature would like to have been asked for before anybody waits for it: a bean beside its controller. */
public interface FirstVisits {
    /** Paths of queries, from {@code /api/}; asked for at the start, when the service already answers. */
    List<String> paths();

    /** Whether it is the service itself that asks. */
    static boolean isBy(PersonId person) {
        return OwnVisitor.is(person);
    }
}
