package roundtable.queries.live;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import roundtable.kit.session.ActorHandshake;

/** Puts the live views at {@code /ws/live}. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
public class LiveConfiguration {
    @Bean
    LiveSocket liveSocket(
            List<TopicSource> sources,
            List<TopicFeature> features,
            @Value("${roundtable.sockets.silence:30s}") Duration silence) {
        return new LiveSocket(sources, features, silence);
    }

    @Bean
    WebSocketConfigurer liveSocketMapping(LiveSocket socket) {
        return registry -> ActorHandshake.guard(registry, socket, "/ws/live");
    }
}
