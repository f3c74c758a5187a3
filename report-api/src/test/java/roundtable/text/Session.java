package roundtable.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A simulated session of several peers and a server over a network that delays, reorders, repeats and loses messages and
 * breaks connections. It runs in one thread, all of it decided by the seed.
 */
final class Session {
    /** What a peer sends: all its unconfirmed updates, made at revision {@code base}. */
    record Request(Peer from, long base, List<Update> updates) {}

    /** What the server says about each logged update. */
    record Echo(long revision, Update update, String checksum) {}

    final class Peer {
        final boolean careless;
        final List<Echo> incoming = new ArrayList<>();
        Replica replica;
        boolean online = true;

        Peer(boolean careless) {
            this.careless = careless;
            this.replica = open();
        }

        private Replica open() {
            return new Replica("client-" + ++clients, text, log.size());
        }

        void edit() {
            String before = replica.text();
            Update update = replica.edit(careless ? random.carelessChange(before) : random.change(before));
            if (!careless) {
                made.merge(update.clientId(), 1, Integer::sum);
            }
        }

        void send() {
            if (online && !replica.unconfirmed().isEmpty()) {
                Request request = new Request(this, replica.revision(), replica.unconfirmed());
                for (int copies = random.chance(15) ? 0 : random.chance(15) ? 2 : 1; copies > 0; copies--) {
                    requests.add(request);
                }
            }
        }

        void receive() {
            if (!incoming.isEmpty()) {
                Echo echo = incoming.remove(random.below(Math.min(3, incoming.size())));
                if (echo.revision() == replica.revision()) {
                    take(echo);
                } else if (echo.revision() > replica.revision()) {
                    catchUp();
                }
            }
        }

        void catchUp() {
            while (replica.revision() < log.size()) {
                take(log.get((int) replica.revision()));
            }
        }

        private void take(Echo echo) {
            replica.receive(echo.update());
            if (replica.unconfirmed().isEmpty()) {
                assertThat(TextChecksum.of(replica.text())).isEqualTo(echo.checksum());
            }
            if (!careless) {
                assertThat(RandomText.isWellFormed(replica.text())).isTrue();
            }
        }

        void disconnect() {
            online = false;
            incoming.clear();
            requests.removeIf(request -> request.from() == this && random.chance(50));
        }

        void connect() {
            online = true;
            catchUp();
        }
    }

    final RandomText random;
    final String start;
    final List<Peer> peers = new ArrayList<>();
    final List<Request> requests = new ArrayList<>();
    final List<Echo> log = new ArrayList<>();
    /** How many updates each careful client made. */
    final Map<String, Integer> made = new TreeMap<>();

    String text;
    int clients;
    int refusals;

    Session(long seed, boolean oneCareless) {
        random = new RandomText(seed);
        start = random.text(8);
        text = start;
        for (int count = 3 + random.below(3); count > 0; count--) {
            peers.add(new Peer(oneCareless && count == 1));
        }
    }

    void run(int steps) {
        for (int step = 0; step < steps; step++) {
            step(peers.get(random.below(peers.size())));
        }
        settle();
    }

    private void step(Peer peer) {
        switch (random.below(20)) {
            case 0, 1, 2, 3 -> peer.edit();
            case 4, 5, 6 -> peer.send();
            case 7, 8, 9, 10 -> handleOne();
            case 11 -> peer.disconnect();
            case 12 -> peer.connect();
            default -> peer.receive();
        }
    }

    private void settle() {
        int rounds = 0;
        while (!requests.isEmpty() || peers.stream().anyMatch(this::isBehind)) {
            assertThat(rounds++).as("rounds until all is confirmed").isLessThan(10_000);
            for (Peer peer : peers) {
                peer.connect();
                peer.send();
            }
            handleOne();
        }
    }

    private boolean isBehind(Peer peer) {
        return !peer.replica.unconfirmed().isEmpty() || peer.replica.revision() < log.size();
    }

    private void handleOne() {
        if (!requests.isEmpty()) {
            Request request = requests.remove(random.below(requests.size()));
            try {
                accept(request);
            } catch (MalformedChangeException e) {
                refuse(request, e);
            }
        }
    }

    /** All of a request or nothing. */
    private void accept(Request request) {
        List<Update> logged =
                log.stream().skip(request.base()).map(Echo::update).toList();
        List<Update> left = Rebase.over(request.updates(), logged);
        List<Echo> accepted = new ArrayList<>();
        String now = text;
        for (Update update : left) {
            update.changes().requireFits(now);
            now = update.changes().apply(now);
            accepted.add(new Echo(log.size() + accepted.size(), update, TextChecksum.of(now)));
        }
        text = now;
        log.addAll(accepted);
        accepted.forEach(this::broadcast);
    }

    private void broadcast(Echo echo) {
        for (Peer peer : peers) {
            for (int copies = random.chance(10) ? 0 : random.chance(10) ? 2 : 1; peer.online && copies > 0; copies--) {
                peer.incoming.add(echo);
            }
        }
    }

    /** Only careless edits are ever refused; their author gives up what is unconfirmed and starts from the server's text. */
    private void refuse(Request request, MalformedChangeException refusal) {
        assertThat(request.from().careless).as(refusal.code()).isTrue();
        refusals++;
        requests.removeIf(other -> other.from() == request.from());
        request.from().replica = request.from().open();
    }

    void assertConverged() {
        for (Peer peer : peers) {
            assertThat(peer.replica.text()).isEqualTo(text);
        }
        String replayed = start;
        Map<String, Integer> logged = new TreeMap<>();
        for (Echo echo : log) {
            replayed = echo.update().changes().apply(replayed);
            int number = logged.merge(echo.update().clientId(), 1, Integer::sum);
            assertThat(echo.update().sequence()).as("in order, once, from 0").isEqualTo(number - 1L);
            assertThat(RandomText.isWellFormed(replayed)).isTrue();
        }
        assertThat(replayed).isEqualTo(text);
        logged.keySet().retainAll(made.keySet());
        assertThat(logged).as("nothing lost").isEqualTo(made);
    }
}
