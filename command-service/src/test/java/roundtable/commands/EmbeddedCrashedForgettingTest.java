package roundtable.commands;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.Consumer;
import roundtable.journal.JournalClient;
import roundtable.journal.embedded.Durability;
import roundtable.journal.embedded.EmbeddedServer;

class EmbeddedCrashedForgettingTest extends CrashedForgettingContract {
    @Override
    String mongodb() {
        return "";
    }

    @Override
    String database() {
        return "roundtable";
    }

    @Override
    List<String> points() {
        return betweenAnyTwoSteps();
    }

    @Override
    void inDatabase(Consumer<MongoDatabase> work) {
        try (EmbeddedServer server = EmbeddedServer.open(folder.resolve("data").resolve("db"), Durability.DISK);
                MongoClient client = JournalClient.connect(server.uri())) {
            work.accept(client.getDatabase(database()));
        }
    }
}
