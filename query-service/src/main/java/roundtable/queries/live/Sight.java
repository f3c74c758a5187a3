package roundtable.queries.live;

import roundtable.access.Actor;

/**
 * How somebody sees a topic.
 *
 * @param actor they, in the role in which they see it
 * @param reach what of it is there for them; equal ones are sent the same
 */
record Sight(Actor actor, Object reach) {
    private static final Object ALL = "all";

    /** All of it, as far as their role goes. */
    static Sight whole(Actor actor) {
        return new Sight(actor, ALL);
    }
}
