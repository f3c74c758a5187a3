package roundtable.commands.dispatch;

import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;

/** How policies hear of events: from the first one on, each once, and tried again when handling it fails. */
public final class PolicyProcessors {
    private PolicyProcessors() {}

    /** The event processor of a policy's group. */
    public static ConfigurerModule withoutFail(String group) {
        return configurer -> configurer
                .eventProcessing()
                .registerPooledStreamingEventProcessor(
                        group, Configuration::eventStore, (configuration, builder) -> oneSegmentFromTheStart(builder))
                .registerListenerInvocationErrorHandler(group, configuration -> PropagatingErrorHandler.instance());
    }

    private static PooledStreamingEventProcessor.Builder oneSegmentFromTheStart(
            PooledStreamingEventProcessor.Builder builder) {
        return builder.initialSegmentCount(1).initialToken(StreamableMessageSource::createTailToken);
    }
}
