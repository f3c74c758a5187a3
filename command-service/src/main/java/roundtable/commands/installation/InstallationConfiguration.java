package roundtable.commands.installation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import roundtable.journal.codec.EventTypes;
import roundtable.kit.access.Rights;
import roundtable.kit.journal.ApiEvents;

/** Commands to the installation. */
@Configuration(proxyBeanMethods = false)
@Import({InstallationAggregate.class, InstallationCommandController.class})
public class InstallationConfiguration {
    private static final int SNAPSHOT_REVISION = 2;

    /** Raise the revision whenever the form of {@link roundtable.commands.installation.domain.Installation} changes. */
    public static void addSnapshot(EventTypes.Builder types) {
        types.aggregate(ApiEvents.INSTALLATION)
                .snapshot("installation-snapshot", SNAPSHOT_REVISION, InstallationAggregate.class);
    }

    @Bean
    InstallationTarget installationTarget(Rights rights) {
        return new InstallationTarget(rights);
    }
}
