package roundtable.queries.live;

import java.util.Optional;
import roundtable.access.Actor;
import roundtable.access.Right;
import roundtable.report.ReportId;

/** A feature's topics, each about one report: a kind, a colon and the report's id. */
public interface TopicSource {
    /** What its topics' names begin with, the colon not included. */
    String kind();

    /** What one needs on the report to follow its topic. */
    Right right();

    /**
     * The topic about a report, brought up to {@code version} if that version exists.
     *
     * @return nothing where there is no such report
     */
    Optional<Topic> find(ReportId report, long version);

    /** Somebody follows a topic, of whichever source, from now on. */
    default void joined(Actor actor, Topic topic) {}
}
