package roundtable.kit.problem;

import java.util.stream.Stream;
import org.apache.catalina.Pipeline;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Answers of refusals, the server's own among them, and the limit of bodies. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ErrorProblems.class})
public class ProblemConfiguration {
    /** In the place of the page of errors that the server, or Boot, would put there. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverProblems() {
        return factory -> factory.addContextCustomizers(context -> {
            Pipeline pipeline = context.getParent().getPipeline();
            Stream.of(pipeline.getValves())
                    .filter(ErrorReportValve.class::isInstance)
                    .forEach(pipeline::removeValve);
            pipeline.addValve(new ServerProblems());
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ServerProblems.class.getName());
            }
        });
    }

    @Bean
    WebMvcConfigurer noHeads() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new NoHeads());
            }
        };
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(@Value("${roundtable.limits.command-bytes:65536}") int bytes) {
        return new FilterRegistrationBean<>(new BodyLimitFilter(bytes));
    }
}
