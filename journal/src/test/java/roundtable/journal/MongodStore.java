package roundtable.journal;

/** A real mongod, a one-node replica set, that somebody else started; there is none to fall back to. */
public record MongodStore(String uri) implements Store {

    public static MongodStore named() {
        String uri = System.getProperty("roundtable.mongod");
        if (uri == null) {
            throw new IllegalStateException("These tests need -Droundtable.mongod=mongodb://host:port/?replicaSet=...");
        }
        return new MongodStore(uri);
    }

    @Override
    public void restart() {
        // not ours to stop
    }

    @Override
    public void close() {
        // not ours to stop
    }
}
