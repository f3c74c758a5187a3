package roundtable.journal;

import com.mongodb.client.MongoClient;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/**
 * A process of its own that uses a journal; tests fork it. Arguments: mode, URI, database, name. It answers on standard
 * output, one line for one fact.
 */
final class Worker {

    private Worker() {}

    public static void main(String[] args) throws Exception {
        var settings = JournalClient.settings(args[1]).addCommandListener(new BatchListener());
        try (MongoClient client = com.mongodb.client.MongoClients.create(settings.build());
                Journal journal = Journal.open(client, args[2], JournalSettings.defaults())) {
            say("ready");
            switch (args[0]) {
                case "obey" -> obey(journal);
                case "load" -> load(journal, args[3]);
                case "tail" -> tail(journal);
                default -> throw new IllegalArgumentException(args[0]);
            }
        }
    }

    /** Announces every batch of several commits right before it goes to the server. */
    private static final class BatchListener implements CommandListener {
        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("insert")
                    && event.getCommand().getArray("documents").size() > 1) {
                say("batch");
            }
        }
    }

    /** {@code append <stream> <version> <command id>}: exactly that; {@code next <stream> <command id>}: at its end. */
    private static void obey(Journal journal) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] word = line.split(" ", -1);
            boolean exact = word[0].equals("append");
            long from = exact ? Long.parseLong(word[2]) : journal.lastVersion(word[1]) + 1;
            say(answer(journal, Drafts.draft(word[1], from, 1, word[word.length - 1])));
        }
    }

    private static String answer(Journal journal, Draft draft) {
        try {
            Commit commit = journal.append(draft).join();
            return "ack " + commit.number() + " " + commit.commandId();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ConcurrentAppendException) {
                return "conflict";
            }
            throw e;
        }
    }

    /** Eight threads append, each to a stream of its own, until a line comes in; they end what they began. */
    private static void load(Journal journal, String name) throws Exception {
        Thread[] threads = new Thread[8];
        for (int i = 0; i < threads.length; i++) {
            String stream = name + "-" + i;
            threads[i] = Thread.ofPlatform().daemon().start(() -> {
                for (long version = 0; !Thread.currentThread().isInterrupted(); version += 2) {
                    say(answer(
                            journal,
                            Drafts.draft(stream, version, 2, UUID.randomUUID().toString())));
                }
            });
        }
        int ignored = System.in.read();
        for (Thread thread : threads) {
            thread.interrupt();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        say("done");
    }

    private static void tail(Journal journal) throws IOException {
        journal.tail(0, commit -> say("seen " + commit.number() + " " + commit.commandId()));
        int ignored = System.in.read();
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
