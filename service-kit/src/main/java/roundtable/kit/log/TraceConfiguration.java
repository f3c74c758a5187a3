package roundtable.kit.log;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Ids of requests. */
@Configuration(proxyBeanMethods = false)
public class TraceConfiguration {
    @Bean
    FilterRegistrationBean<RequestTrace> requestTrace() {
        FilterRegistrationBean<RequestTrace> first = new FilterRegistrationBean<>(new RequestTrace());
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }
}
