package roundtable.kit.problem;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Answers of refusals and the limit of bodies. */
@Configuration(proxyBeanMethods = false)
@Import(ProblemAdvice.class)
public class ProblemConfiguration {
    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(@Value("${roundtable.limits.command-bytes:65536}") int bytes) {
        return new FilterRegistrationBean<>(new BodyLimitFilter(bytes));
    }
}
