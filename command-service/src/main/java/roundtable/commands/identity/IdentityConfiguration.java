package roundtable.commands.identity;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSender;
import roundtable.commands.dispatch.CommandService;
import roundtable.commands.dispatch.CommandTarget;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.kit.access.Rights;
import roundtable.kit.journal.EventProcessors;
import roundtable.kit.journal.StoreSettings;
import roundtable.kit.session.Sessions;

/** People, their links and their signing in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
@Import({
    SessionController.class,
    JoinController.class,
    InvitationController.class,
    PeopleController.class,
    PasskeyConfiguration.class,
    OidcConfiguration.class,
    Whereabouts.class
})
public class IdentityConfiguration {
    @Bean
    People people(MongoClient client, StoreSettings store) {
        return new People(client.getDatabase(store.database()));
    }

    @Bean
    Invitations invitations(MongoClient client, StoreSettings store) {
        return new Invitations(client.getDatabase(store.database()));
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    Authority authority(Rights rights, People people, CommandService commands, List<CommandTarget> targets) {
        return new Authority(rights, people, commands, targets);
    }

    @Bean
    SignIn signIn(People people, Passwords passwords, Sessions sessions) {
        return new SignIn(people, passwords, sessions, new Guesses(System::nanoTime), Clock.systemUTC());
    }

    @Bean
    Joining joining(People people, Invitations invitations, Passwords passwords, Authority authority) {
        return new Joining(people, invitations, passwords, authority, Clock.systemUTC());
    }

    @Bean
    Inviting inviting(Invitations invitations, IdentitySettings settings) {
        return new Inviting(invitations, settings, Clock.systemUTC());
    }

    @Bean
    Links links(IdentitySettings settings) {
        return new Links(settings);
    }

    @Bean
    FirstLink firstLink(Authority authority, Invitations invitations, Links links, IdentitySettings settings) {
        return new FirstLink(authority, invitations, links, settings, Clock.systemUTC());
    }

    @Bean
    InvitationMail invitationMail(ObjectProvider<JavaMailSender> sender, IdentitySettings settings) {
        return new InvitationMail(sender, settings);
    }

    @Bean
    Places places(Journal journal, EventCodec codec) {
        return new Places(journal, codec);
    }

    @Bean
    ConfigurerModule whereaboutsWithoutFail() {
        return EventProcessors.fromTheStart(Whereabouts.GROUP);
    }
}
