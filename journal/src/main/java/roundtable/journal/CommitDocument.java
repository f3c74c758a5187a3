package roundtable.journal;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import roundtable.proof.Hash;

/** A commit as a MongoDB document, and back. One without a role has no field for it, as before there were roles. */
final class CommitDocument {

    static final String KEY = "key";
    static final String COMMAND_ID = "commandId";
    private static final String ROLE = "role";

    private CommitDocument() {}

    static Document of(Commit commit) {
        Document document = new Document("_id", commit.number())
                .append(KEY, commit.key())
                .append("stream", commit.stream())
                .append("from", commit.from())
                .append("to", commit.to())
                .append(
                        "events",
                        commit.events().stream().map(CommitDocument::of).toList())
                .append("at", Date.from(commit.at()))
                .append("by", commit.by())
                .append(COMMAND_ID, commit.commandId())
                .append("body", commit.body())
                .append("prev", new Binary(commit.prev().bytes()))
                .append("hash", new Binary(commit.hash().bytes()));
        if (!commit.role().isEmpty()) {
            document.append(ROLE, commit.role());
        }
        return document;
    }

    static Commit toCommit(Document document) {
        List<StoredEvent> events = document.getList("events", Document.class).stream()
                .map(CommitDocument::toEvent)
                .toList();
        return new Commit(
                document.getLong("_id"),
                document.getString("stream"),
                document.getLong("from"),
                document.getLong("to"),
                events,
                document.getDate("at").toInstant(),
                document.getString("by"),
                document.get(ROLE, ""),
                document.getString(COMMAND_ID),
                document.getString("body"),
                Hash.of(document.get("prev", Binary.class).getData()),
                Hash.of(document.get("hash", Binary.class).getData()));
    }

    private static Document of(StoredEvent event) {
        return new Document("type", event.type())
                .append("rev", event.revision())
                .append("payload", event.payload());
    }

    private static StoredEvent toEvent(Document document) {
        return new StoredEvent(document.getString("type"), document.getInteger("rev"), document.getString("payload"));
    }
}
