package roundtable.commands;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import roundtable.kit.Service;

/** The command service as a process of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(CommandServiceConfiguration.class)
public class CommandServiceApplication {
    public static void main(String[] args) {
        Service.run(CommandServiceApplication.class, "Roundtable commands", args);
    }
}
