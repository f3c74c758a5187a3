package roundtable.standalone;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import roundtable.commands.CommandServiceConfiguration;
import roundtable.kit.Service;
import roundtable.queries.QueryServiceConfiguration;

/** What {@code ./run} starts. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    CommandServiceConfiguration.class,
    QueryServiceConfiguration.class,
    WebClientConfiguration.class,
    SampleController.class
})
public class RoundtableApplication {
    public static void main(String[] args) {
        Service.run(RoundtableApplication.class, "Roundtable", args);
    }
}
