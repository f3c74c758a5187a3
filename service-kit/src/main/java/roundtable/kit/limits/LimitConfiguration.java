package roundtable.kit.limits;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Limits of requests and sockets. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateSettings.class)
public class LimitConfiguration {
    @Bean
    Rates rates(RateSettings settings) {
        return new Rates(settings);
    }

    @Bean
    SocketLimits socketLimits(Rates rates, RateSettings settings) {
        return new SocketLimits(rates, settings);
    }

    @Bean
    FilterRegistrationBean<RateFilter> rateFilter(Rates rates) {
        return new FilterRegistrationBean<>(new RateFilter(rates));
    }
}
