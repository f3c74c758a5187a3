package roundtable.commands.socket;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import roundtable.commands.dispatch.CommandService;
import roundtable.commands.dispatch.CommandTarget;
import roundtable.kit.limits.SocketLimits;
import roundtable.kit.session.ActorHandshake;

/** Where the socket is. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
public class SocketConfiguration {
    @Bean
    CommandSocket commandSocket(
            CommandService service,
            List<CommandTarget> targets,
            @Value("${roundtable.sockets.silence:30s}") Duration silence) {
        return new CommandSocket(service, targets, silence);
    }

    @Bean
    WebSocketConfigurer commandSocketPath(CommandSocket socket, SocketLimits limits) {
        return registry -> ActorHandshake.guard(registry, socket, "/ws/commands", limits);
    }
}
