/**
 * Live views over a WebSocket. Features offer topics ({@link roundtable.queries.live.TopicSource}) and kinds of messages
 * ({@link roundtable.queries.live.TopicFeature}); this package knows none of them. What it promises on a topic: after
 * {@code subscribed}, commits arrive contiguous by version, none left out, none twice.
 */
@NullMarked
package roundtable.queries.live;

import org.jspecify.annotations.NullMarked;
