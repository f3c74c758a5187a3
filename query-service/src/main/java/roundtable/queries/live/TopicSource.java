package roundtable.queries.live;

import java.util.Optional;
import roundtable.access.Actor;

/** A feature's topics. */
public interface TopicSource {
    /**
     * The topic of that name, brought up to {@code version} if that version exists.
     *
     * @return nothing where this source has no such topic
     */
    Optional<Topic> find(String name, long version);

    /** Somebody follows a topic, of whichever source, from now on. */
    default void joined(Actor actor, Topic topic) {}
}
