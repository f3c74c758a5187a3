package roundtable.queries.live;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import roundtable.kit.access.Rights;
import roundtable.kit.limits.SocketLimits;
import roundtable.kit.session.ActorHandshake;

/** Puts the live views at {@code /ws/live}. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
public class LiveConfiguration {
    @Bean
    LiveSocket liveSocket(
            List<TopicSource> sources,
            List<ConferenceTopicSource> ofConferences,
            List<TopicFeature> features,
            Rights rights,
            @Value("${roundtable.sockets.silence:30s}") Duration silence) {
        return new LiveSocket(new Topics(sources, ofConferences, rights), features, silence);
    }

    @Bean
    WebSocketConfigurer liveSocketMapping(LiveSocket socket, SocketLimits limits) {
        return registry -> ActorHandshake.guard(registry, socket, "/ws/live", limits);
    }
}
