package roundtable.kit;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import roundtable.kit.json.WireJson;
import roundtable.kit.limits.LimitConfiguration;
import roundtable.kit.log.TraceConfiguration;
import roundtable.kit.openapi.OpenApiConfiguration;
import roundtable.kit.problem.ProblemConfiguration;
import roundtable.kit.provider.ProviderConfiguration;
import roundtable.kit.server.BlankingProtocol;
import roundtable.kit.server.ForwardedAddress;
import roundtable.kit.server.Network;
import roundtable.kit.session.SessionConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** What every service's web side has: the mapper, problems, the session, limits of sizes. Import it. */
@Configuration(proxyBeanMethods = false)
@Import({
    ProblemConfiguration.class,
    SessionConfiguration.class,
    ProviderConfiguration.class,
    OpenApiConfiguration.class,
    LimitConfiguration.class,
    TraceConfiguration.class
})
public class WebConfiguration {
    /** Boot's own converters and Spring's sockets use the same mapper as the rest. */
    @Bean
    JsonMapper jsonMapper() {
        return WireJson.mapper();
    }

    /** A connection keeps nothing of what came and went over it, nor does what serves one after the other. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> blankConnections() {
        return server -> {
            server.setProtocol(BlankingProtocol.class.getName());
            server.addConnectorCustomizers(connector -> connector.setProperty("socket.bufferPool", "0"));
        };
    }

    /** The address that the limits count by, where proxies stand before the service. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> addressesBehindProxies(
            @Value("${roundtable.proxies:}") List<String> proxies) {
        List<Network> known = proxies.stream().map(Network::valueOf).toList();
        return server -> {
            if (!known.isEmpty()) {
                server.addEngineValves(new ForwardedAddress(known));
            }
        };
    }

    /** Takes socket messages up to as many UTF-16 units as a body may have bytes. */
    @Bean
    ServletServerContainerFactoryBean socketContainer(@Value("${roundtable.limits.command-bytes:65536}") int bytes) {
        var container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(bytes);
        container.setMaxBinaryMessageBufferSize(1024);
        return container;
    }
}
