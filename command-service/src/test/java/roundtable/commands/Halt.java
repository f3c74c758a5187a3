package roundtable.commands;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.config.BeanPostProcessor;
import roundtable.journal.JournalClient;
import roundtable.journal.embedded.EmbeddedServer;
import roundtable.journal.vault.Bound;
import roundtable.journal.vault.KeyVault;
import roundtable.journal.vault.VaultStatus;

/** Ends the process, as a power failure does, right before or right after a step of forgetting. */
final class Halt implements BeanPostProcessor, BeanFactoryAware, CommandListener {
    static final int STATUS = 77;

    private final Map<Integer, ForgettingStep> running = new ConcurrentHashMap<>();
    private final String mongodb;
    private volatile String point = "";
    private @Nullable BeanFactory beans;

    /** @param mongodb where the database is; empty for the embedded one */
    Halt(String mongodb) {
        this.mongodb = mongodb;
    }

    static String before(ForgettingStep step) {
        return "before " + step;
    }

    static String after(ForgettingStep step) {
        return "after " + step;
    }

    void at(String next) {
        point = next;
    }

    private void pass(String here) {
        if (here.equals(point)) {
            Runtime.getRuntime().halt(STATUS);
        }
    }

    @Override
    public void setBeanFactory(BeanFactory factory) {
        beans = factory;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
            case KeyVault vault -> new WatchedVault(vault);
            case MongoClient client
            when beans != null -> {
                client.close();
                String uri =
                        mongodb.isEmpty() ? beans.getBean(EmbeddedServer.class).uri() : mongodb;
                yield MongoClients.create(
                        JournalClient.settings(uri).addCommandListener(this).build());
            }
            default -> bean;
        };
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (event.getCommandName().equals("insert") || event.getCommandName().equals("update")) {
            ForgettingStep step = ForgettingStep.of(event.getCommandName(), event.getCommand());
            if (step != null) {
                pass(before(step));
                running.put(event.getRequestId(), step);
            }
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        ForgettingStep step = running.remove(event.getRequestId());
        if (step != null) {
            pass(after(step));
        }
    }

    private final class WatchedVault implements KeyVault {
        private final KeyVault vault;

        private WatchedVault(KeyVault vault) {
            this.vault = vault;
        }

        @Override
        public String id() {
            return vault.id();
        }

        @Override
        public String createEpoch() {
            pass(before(ForgettingStep.EPOCH_CREATED));
            String epoch = vault.createEpoch();
            pass(after(ForgettingStep.EPOCH_CREATED));
            return epoch;
        }

        @Override
        public boolean knows(String epoch) {
            return vault.knows(epoch);
        }

        @Override
        public List<byte[]> wrap(String epoch, List<Bound> keys) {
            return vault.wrap(epoch, keys);
        }

        @Override
        public List<byte[]> unwrap(String epoch, List<Bound> wrapped) {
            return vault.unwrap(epoch, wrapped);
        }

        @Override
        public void destroy(String epoch) {
            pass(before(ForgettingStep.EPOCH_DESTROYED));
            vault.destroy(epoch);
            pass(after(ForgettingStep.EPOCH_DESTROYED));
        }

        @Override
        public void rotate() {
            vault.rotate();
        }

        @Override
        public VaultStatus status() {
            return vault.status();
        }

        @Override
        public void close() {
            vault.close();
        }
    }
}
