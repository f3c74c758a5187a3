package roundtable.commands.socket;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import roundtable.commands.dispatch.CommandService;
import roundtable.commands.dispatch.CommandTarget;
import roundtable.kit.session.ActorHandshake;

/** Where the socket is. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
public class SocketConfiguration {
    @Bean
    CommandSocket commandSocket(CommandService service, List<CommandTarget> targets) {
        return new CommandSocket(service, targets);
    }

    @Bean
    WebSocketConfigurer commandSocketPath(CommandSocket socket) {
        return registry -> ActorHandshake.guard(registry, socket, "/ws/commands");
    }
}
