package roundtable.commands.report;

import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import roundtable.commands.report.domain.ReportLimits;
import roundtable.journal.codec.EventTypes;
import roundtable.kit.journal.ApiEvents;

/** Commands to reports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportLimitSettings.class)
@Import({ReportAggregate.class, ReportCommandController.class, ReportOpening.class, Forgetting.class})
public class ReportConfiguration {
    private static final int SNAPSHOT_REVISION = 3;

    /** Raise the revision whenever the form of {@link roundtable.commands.report.domain.Report} changes. */
    public static void addSnapshot(EventTypes.Builder types) {
        types.aggregate(ApiEvents.REPORT).snapshot("report-snapshot", SNAPSHOT_REVISION, ReportAggregate.class);
    }

    @Bean
    ReportLimits reportLimits(ReportLimitSettings settings) {
        return settings.limits();
    }

    @Bean
    ReportTarget reportTarget() {
        return new ReportTarget();
    }

    /**
     * From the first event on, and tried again when it fails: a roundtable without a report would stay so for good, and what
     * is to be forgotten would stay readable.
     */
    @Bean
    ConfigurerModule policiesWithoutFail() {
        return configurer -> List.of(ReportOpening.GROUP, Forgetting.GROUP)
                .forEach(group -> configurer
                        .eventProcessing()
                        .registerPooledStreamingEventProcessor(
                                group,
                                org.axonframework.config.Configuration::eventStore,
                                (configuration, builder) -> oneSegmentFromTheStart(builder))
                        .registerListenerInvocationErrorHandler(
                                group, configuration -> PropagatingErrorHandler.instance()));
    }

    private static PooledStreamingEventProcessor.Builder oneSegmentFromTheStart(
            PooledStreamingEventProcessor.Builder builder) {
        return builder.initialSegmentCount(1).initialToken(StreamableMessageSource::createTailToken);
    }
}
