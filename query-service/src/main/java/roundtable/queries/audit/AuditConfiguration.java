package roundtable.queries.audit;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.config.ConfigurerModule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import roundtable.journal.Journal;
import roundtable.journal.checkpoint.Checkpoints;
import roundtable.journal.vault.KeyVault;
import roundtable.kit.access.Rights;
import roundtable.kit.journal.EventProcessors;
import roundtable.kit.journal.StoreSettings;
import roundtable.queries.copies.Copies;

/** Checkpoints, and what proves a trail. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
public class AuditConfiguration {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    @Bean
    Checkpoints checkpoints(MongoClient client, StoreSettings settings, Journal journal, KeyVault vault) {
        return new Checkpoints(client.getDatabase(settings.database()), journal, vault, Clock.systemUTC());
    }

    @Bean
    Webhooks auditWebhooks(AuditSettings settings) {
        return new Webhooks(settings.webhooks(), FIRST_PAUSE);
    }

    @Bean
    CheckpointWriter checkpointWriter(
            Checkpoints checkpoints, Journal journal, Webhooks auditWebhooks, AuditSettings settings) {
        return new CheckpointWriter(checkpoints, journal, auditWebhooks, settings.interval());
    }

    @Bean
    SubmissionCheckpoints submissionCheckpoints(CheckpointWriter writer) {
        return new SubmissionCheckpoints(writer);
    }

    /** From now on, where there is no token yet: what was before is in the first checkpoint anyway. */
    @Bean
    ConfigurerModule submissionProcessor() {
        return EventProcessors.fromNowOn(SubmissionCheckpoints.GROUP);
    }

    @Bean
    AuditController auditController(Checkpoints checkpoints, CheckpointWriter writer, Rights rights) {
        return new AuditController(checkpoints, writer, rights);
    }

    @Bean
    ProofController proofController(Journal journal, Checkpoints checkpoints, Copies copies, Rights rights) {
        return new ProofController(journal, checkpoints, copies, rights, Clock.systemUTC());
    }
}
