package roundtable.commands;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import roundtable.commands.closing.ClosingConfiguration;
import roundtable.commands.conference.ConferenceConfiguration;
import roundtable.commands.dispatch.DispatchConfiguration;
import roundtable.commands.identity.IdentityConfiguration;
import roundtable.commands.installation.InstallationConfiguration;
import roundtable.commands.report.ReportConfiguration;
import roundtable.commands.socket.SocketConfiguration;
import roundtable.kit.WebConfiguration;
import roundtable.kit.access.AccessConfiguration;
import roundtable.kit.journal.JournalConfiguration;

/** All that the command service consists of; a process that has more in it imports this too. */
@Configuration(proxyBeanMethods = false)
@Import({
    StoredTypesConfiguration.class,
    JournalConfiguration.class,
    WebConfiguration.class,
    AccessConfiguration.class,
    DispatchConfiguration.class,
    ReportConfiguration.class,
    ConferenceConfiguration.class,
    ClosingConfiguration.class,
    IdentityConfiguration.class,
    InstallationConfiguration.class,
    SocketConfiguration.class
})
public class CommandServiceConfiguration {}
