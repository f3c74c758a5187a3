package roundtable.queries;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import roundtable.kit.Service;

/** The query service in a process of its own, on a journal that is elsewhere. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(QueryServiceConfiguration.class)
public class QueryServiceApplication {
    public static void main(String[] args) {
        Service.run(QueryServiceApplication.class, "Roundtable queries", args);
    }
}
