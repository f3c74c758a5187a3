package roundtable.queries.live;

import roundtable.access.Actor;
import roundtable.kit.socket.Peer;
import tools.jackson.databind.JsonNode;

/** A kind of message that a feature serves on the topics that a peer is subscribed to. */
public interface TopicFeature {
    /** The {@code type} of its messages. */
    String type();

    /**
     * Serves a message.
     *
     * @param actor the peer, in the role in which they are on the topic now
     * @throws roundtable.refusal.RefusedException to be answered as {@code error}
     */
    void on(Peer peer, Actor actor, Topic topic, JsonNode message);

    /** The peer has just subscribed. */
    void joined(Peer peer, Topic topic);

    /** The peer unsubscribed or has gone. */
    void left(Peer peer, Topic topic);
}
