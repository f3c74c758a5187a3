package roundtable.commands.report;

import org.axonframework.config.ConfigurerModule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import roundtable.commands.report.domain.ReportLimits;
import roundtable.journal.codec.EventTypes;
import roundtable.kit.access.Rights;
import roundtable.kit.journal.ApiEvents;
import roundtable.kit.journal.EventProcessors;

/** Commands to reports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportLimitSettings.class)
@Import({ReportAggregate.class, ReportCommandController.class, ReportOpening.class, Forgetting.class})
public class ReportConfiguration {
    private static final int SNAPSHOT_REVISION = 6;

    /** Raise the revision whenever the form of {@link roundtable.commands.report.domain.Report} changes. */
    public static void addSnapshot(EventTypes.Builder types) {
        types.aggregate(ApiEvents.REPORT).snapshot("report-snapshot", SNAPSHOT_REVISION, ReportAggregate.class);
    }

    @Bean
    ReportLimits reportLimits(ReportLimitSettings settings) {
        return settings.limits();
    }

    @Bean
    ReportTarget reportTarget(Rights rights) {
        return new ReportTarget(rights);
    }

    /** A roundtable without a report would stay so for good. */
    @Bean
    ConfigurerModule openingWithoutFail() {
        return EventProcessors.fromTheStart(ReportOpening.GROUP);
    }

    /** What is to be forgotten would stay readable. */
    @Bean
    ConfigurerModule forgettingWithoutFail() {
        return EventProcessors.fromTheStart(Forgetting.GROUP);
    }
}
