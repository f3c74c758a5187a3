package roundtable.kit.journal;

import java.util.function.Function;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * How a group of event handlers hears of events: each once, and again where handling it fails, for none is skipped. One
 * segment, because the work is small, and each more is one more token to store.
 */
public final class EventProcessors {
    private EventProcessors() {}

    /** Of a group that hears all events there are, from the first one on. */
    public static ConfigurerModule fromTheStart(String group) {
        return processor(group, StreamableMessageSource::createTailToken);
    }

    /** Of a group that, where it hears of any for the first time, hears of those alone that are still to happen. */
    public static ConfigurerModule fromNowOn(String group) {
        return processor(group, StreamableMessageSource::createHeadToken);
    }

    private static ConfigurerModule processor(
            String group, Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> begin) {
        return configurer -> configurer.eventProcessing(processing -> processing
                .registerPooledStreamingEventProcessor(
                        group,
                        Configuration::eventStore,
                        (configuration, builder) ->
                                builder.initialSegmentCount(1).initialToken(begin))
                .registerListenerInvocationErrorHandler(group, configuration -> PropagatingErrorHandler.instance()));
    }
}
