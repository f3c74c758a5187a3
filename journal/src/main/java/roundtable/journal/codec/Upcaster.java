package roundtable.journal.codec;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings a payload from one revision to the next.
 *
 * @param type name of the event
 * @param fromRevision revision that it takes; it gives the next one
 * @param transform may change and return the tree that it is given
 */
public record Upcaster(String type, int fromRevision, UnaryOperator<ObjectNode> transform) {}
