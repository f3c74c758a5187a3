package roundtable.commands.conference;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import roundtable.closing.Script;
import roundtable.commands.conference.domain.ConferenceLimits;
import roundtable.commands.conference.domain.ReportIds;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventTypes;
import roundtable.kit.access.Rights;
import roundtable.kit.journal.ApiEvents;

/** Commands to conferences. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConferenceLimitSettings.class)
@Import({ConferenceAggregate.class, ConferenceCommandController.class, DefaultTemplate.class})
public class ConferenceConfiguration {
    private static final int SNAPSHOT_REVISION = 4;

    /** Raise the revision whenever the form of {@link roundtable.commands.conference.domain.Conference} changes. */
    public static void addSnapshot(EventTypes.Builder types) {
        types.aggregate(ApiEvents.CONFERENCE)
                .snapshot("conference-snapshot", SNAPSHOT_REVISION, ConferenceAggregate.class);
    }

    @Bean
    ConferenceLimits conferenceLimits(ConferenceLimitSettings settings) {
        return settings.limits();
    }

    /** A report exists once it has an event, which every instance can see in the journal; ids of scripts are for scripts. */
    @Bean
    ReportIds reportIds(Journal journal) {
        return id -> Script.is(id) || !journal.endsAt(id.toString(), -1);
    }

    @Bean
    ConferenceTarget conferenceTarget(Rights rights) {
        return new ConferenceTarget(rights);
    }
}
