package roundtable.commands.closing;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import roundtable.commands.closing.domain.Origins;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.journal.codec.EventTypes;
import roundtable.kit.access.Rights;
import roundtable.kit.access.Scopes;
import roundtable.kit.journal.ApiEvents;
import roundtable.kit.journal.EventProcessors;

/** Commands to closing sessions. */
@Configuration(proxyBeanMethods = false)
@Import({ClosingSessionAggregate.class, ClosingCommandController.class, ScriptOpening.class, PinReleasing.class})
public class ClosingConfiguration {
    private static final int SNAPSHOT_REVISION = 1;

    /** Raise the revision whenever the form of {@link roundtable.commands.closing.domain.ClosingSession} changes. */
    public static void addSnapshot(EventTypes.Builder types) {
        types.aggregate(ApiEvents.CLOSING_SESSION)
                .snapshot("closing-session-snapshot", SNAPSHOT_REVISION, ClosingSessionAggregate.class);
    }

    @Bean
    ClosingTarget closingTarget(Rights rights) {
        return new ClosingTarget(rights);
    }

    @Bean
    Origins origins(Journal journal, EventCodec codec, Scopes scopes) {
        return new StoredOrigins(journal, codec, scopes);
    }

    /** A board without a script would stay so for good. */
    @Bean
    ConfigurerModule scriptOpeningWithoutFail() {
        return EventProcessors.fromTheStart(ScriptOpening.GROUP);
    }

    /** What may no longer be shown would stay on the board. */
    @Bean
    ConfigurerModule pinReleasingWithoutFail() {
        return EventProcessors.fromTheStart(PinReleasing.GROUP);
    }
}
