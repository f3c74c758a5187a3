package roundtable.journal.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A process of its own that uses a keystore; tests fork it. Arguments: mode, path, name. It answers on standard output,
 * one line for one fact, and ends when a line comes in.
 */
final class VaultWorker {

    private static final AtomicBoolean STOPPED = new AtomicBoolean();

    private VaultWorker() {}

    public static void main(String[] args) throws Exception {
        try (LocalKeystore vault = LocalKeystore.open(Path.of(args[1]))) {
            say("ready");
            Thread.ofPlatform().daemon().start(VaultWorker::awaitStop);
            switch (args[0]) {
                case "churn" -> churn(vault);
                case "unwrap" -> unwrap(vault, args[2]);
                default -> throw new IllegalArgumentException(args[0]);
            }
            say("done");
        }
    }

    private static void awaitStop() {
        try {
            int ignored = System.in.read();
        } catch (IOException e) {
            // whoever would say stop is gone
        }
        STOPPED.set(true);
    }

    /** Creates epochs, wraps one key under each, and destroys two of three, oldest first. */
    private static void churn(LocalKeystore vault) {
        Deque<String> mine = new ArrayDeque<>();
        for (int i = 0; !STOPPED.get(); i++) {
            if (i % 5 >= 3) {
                String epoch = mine.removeFirst();
                say("destroying " + epoch);
                vault.destroy(epoch);
                say("destroyed " + epoch);
            } else {
                String epoch = vault.createEpoch();
                byte[] wrapped =
                        vault.wrap(epoch, List.of(Samples.bound(epoch))).getFirst();
                say("created " + epoch + " " + HexFormat.of().formatHex(wrapped));
                mine.addLast(epoch);
            }
        }
    }

    /** Wraps a key, and opens it again and again until told to stop or the epoch is gone. */
    private static void unwrap(LocalKeystore vault, String epoch) {
        try {
            unwrapUntilStopped(vault, epoch);
        } catch (UnknownEpochException e) {
            say("gone");
        }
    }

    private static void unwrapUntilStopped(LocalKeystore vault, String epoch) {
        Bound first = new Bound(vault.wrap(epoch, List.of(Samples.bound("a"))).getFirst(), "a");
        long times = 0;
        while (!STOPPED.get()) {
            byte[] now = vault.wrap(epoch, List.of(Samples.bound("b"))).getFirst();
            List<byte[]> opened = vault.unwrap(epoch, List.of(first, new Bound(now, "b")));
            if (!java.util.Arrays.equals(opened.getFirst(), Samples.key("a"))) {
                throw new IllegalStateException("opened something else");
            }
            if (++times == 1) {
                say("opened");
            }
        }
        say("master " + vault.status().masterVersion());
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
