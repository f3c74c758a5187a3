package roundtable.commands;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * A command service in a process of its own, which ends by itself in the middle of forgetting; tests fork it. Arguments:
 * the point at which it ends, the report that it writes, the data folder, the keystore, a MongoDB or nothing, and the
 * reports of those that ended before it.
 */
final class HaltedService {
    static final int FORGOTTEN_EACH = 2;

    private HaltedService() {}

    /** The command service, watched. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(CommandServiceConfiguration.class)
    static class Watched {
        @Bean
        static Halt halt(Environment environment) {
            return new Halt(environment.getProperty("roundtable.mongodb-uri", ""));
        }
    }

    public static void main(String[] arguments) {
        String report = arguments[1];
        String mongodb = arguments[4];
        String[] settings = mongodb.isEmpty()
                ? new String[] {"--roundtable.keys=" + arguments[3]}
                : new String[] {"--roundtable.keys=" + arguments[3], "--roundtable.mongodb-uri=" + mongodb};
        RunningService service = new RunningService(Watched.class, Path.of(arguments[2]), settings);
        String ada = service.signIn("rapporteur");
        List<String> before = List.of(arguments).subList(5, arguments.length);
        before.forEach(earlier -> forget(service, ada, earlier));
        service.awaitEvents("key-destroyed", FORGOTTEN_EACH * before.size());
        write(service, ada, report);
        service.bean(Halt.class).at(arguments[0]);
        forget(service, ada, report);
        service.awaitEvents("key-destroyed", FORGOTTEN_EACH * (before.size() + 1));
        service.awaitEvents("never", 1);
    }

    private static void write(RunningService service, String ada, String report) {
        service.openReport(report, ada);
        service.command(
                "report:" + report,
                ada,
                "write-" + report,
                "{\"type\":\"add-bullet\",\"itemId\":\"i1\",\"section\":\"summary\",\"text\":\"gone of " + report
                        + "\"}",
                "{\"type\":\"add-bullet\",\"itemId\":\"i2\",\"section\":\"summary\",\"text\":\"kept of " + report
                        + "\"}",
                "{\"type\":\"add-quote\",\"itemId\":\"q1\",\"section\":\"quotes\",\"text\":\"said in " + report + "\"}",
                "{\"type\":\"request-attribution\",\"itemId\":\"q1\",\"attribution\":1,\"speaker\":\"gone of " + report
                        + "\",\"affiliation\":\"\",\"how\":\"\"}",
                "{\"type\":\"approve-attribution\",\"itemId\":\"q1\",\"attribution\":1,\"speaker\":\"gone of " + report
                        + "\",\"approvedBy\":\"gone of "
                        + report + "\",\"how\":\"\",\"on\":\"2026-05-22\"}");
    }

    /** As somebody who sends it again until it is answered. */
    static void forget(RunningService service, String ada, String report) {
        service.command(
                "report:" + report,
                ada,
                "forget-" + report,
                "{\"type\":\"redact-item\",\"itemId\":\"i1\",\"reason\":\"names-a-person\"}",
                "{\"type\":\"mark-quote-anonymous\",\"itemId\":\"q1\"}");
    }
}
