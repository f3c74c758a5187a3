package roundtable.commands.dispatch;

import java.util.List;
import java.util.Map;
import roundtable.access.Actor;
import roundtable.kit.session.Visitor;
import tools.jackson.databind.JsonNode;

/** A kind of aggregate that takes commands. */
public interface CommandTarget {
    /** Its name in topics, such as {@code report} in {@code report:r31}. */
    String kind();

    /**
     * The command to one aggregate; the aggregate's identifier is its stream and topic.
     *
     * @param id what follows the kind in the topic
     * @param commands a JSON array of typed commands
     * @throws roundtable.refusal.RefusedException where the id or the commands are not of their form
     */
    Addressed address(String id, JsonNode commands);

    /** The item revisions that these events lead to. */
    Map<String, Long> revisions(List<?> events);

    /**
     * A command on its way.
     *
     * @param stream the identifier of the aggregate
     * @param command what its aggregate handles
     * @param judgement who may send it
     */
    record Addressed(String stream, Object command, Judgement judgement) {}

    /** Whether somebody may send a command. */
    interface Judgement {
        /**
         * Those who ask, in the role in which they may.
         *
         * @throws roundtable.refusal.RefusedException they may not
         */
        Actor on(Visitor visitor);
    }
}
