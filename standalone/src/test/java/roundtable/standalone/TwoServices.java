package roundtable.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import roundtable.commands.CommandServiceApplication;
import roundtable.journal.embedded.EmbeddedServerMain;
import roundtable.queries.QueryServiceApplication;

/** Both services as processes of their own, on one journal that a third one holds. */
final class TwoServices implements Installation {
    private final Processes processes;
    private final String commands;
    private final String queries;

    private TwoServices(Processes processes, String mongodb, String database, String... more) {
        this.processes = processes;
        List<String> all = new ArrayList<>(List.of(more));
        all.addAll(
                List.of("--server.port=0", "--roundtable.mongodb-uri=" + mongodb, "--roundtable.database=" + database));
        String[] settings = all.toArray(String[]::new);
        commands = processes.start(CommandServiceApplication.class.getName(), "Roundtable commands is at ", settings);
        queries = processes.start(QueryServiceApplication.class.getName(), "Roundtable queries is at ", settings);
    }

    static TwoServices in(Path folder, String... settings) {
        Processes processes = new Processes();
        String uri = processes.start(
                EmbeddedServerMain.class.getName(), "listening ", "--data", folder.toString(), "--port", "0");
        return new TwoServices(processes, uri, "roundtable", settings);
    }

    static TwoServices on(String mongodb, String database) {
        return new TwoServices(new Processes(), mongodb, database);
    }

    @Override
    public String commands() {
        return commands;
    }

    @Override
    public String queries() {
        return queries;
    }

    @Override
    public void close() {
        processes.close();
    }
}
