package roundtable.kit.session;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import roundtable.kit.socket.JsonSocket;

/** Who is signed in: the {@link Visitor} argument of controllers, and the sockets of each. */
@Configuration(proxyBeanMethods = false)
@Import(SecurityConfiguration.class)
public class SessionConfiguration {
    @Bean
    SocketWatch socketWatch(Sessions sessions, ObjectProvider<JsonSocket> sockets) {
        return new SocketWatch(sessions, sockets);
    }

    @Bean
    WebMvcConfigurer visitorArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new VisitorResolver());
            }
        };
    }
}
