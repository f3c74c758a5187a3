package roundtable.commands;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import roundtable.commands.closing.ClosingConfiguration;
import roundtable.commands.conference.ConferenceConfiguration;
import roundtable.commands.installation.InstallationConfiguration;
import roundtable.commands.report.ReportConfiguration;
import roundtable.journal.codec.EventTypes;
import roundtable.kit.journal.ApiEvents;

/** What the journal may hold here. Imported before the journal, which brings a list without snapshots otherwise. */
@Configuration(proxyBeanMethods = false)
class StoredTypesConfiguration {
    @Bean
    EventTypes eventTypes() {
        EventTypes.Builder types = ApiEvents.types();
        ReportConfiguration.addSnapshot(types);
        ConferenceConfiguration.addSnapshot(types);
        InstallationConfiguration.addSnapshot(types);
        ClosingConfiguration.addSnapshot(types);
        return types.build();
    }
}
