package roundtable.queries.live;

import java.util.Optional;
import roundtable.access.Right;
import roundtable.conference.ConferenceId;
import roundtable.kit.session.Visitor;

/**
 * A feature's topics, each about one conference: a kind, a colon and the conference's id. Whoever has its right on the
 * conference may follow it, and is shown what there is for them; so there are as many topics of one name as there are reaches.
 */
public interface ConferenceTopicSource {
    /** What its topics' names begin with, the colon not included. */
    String kind();

    /** What one needs on the conference to follow its topic. */
    default Right right() {
        return Right.SEE_CONFERENCE;
    }

    /** What of a conference is there for a visitor: people with equal reaches are sent the same. */
    Object reach(Visitor visitor, ConferenceId conference);

    /**
     * The topic as the visitor is shown it.
     *
     * @return nothing where there is no such conference
     */
    Optional<Topic> find(Visitor visitor, ConferenceId conference);
}
