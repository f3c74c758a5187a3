package roundtable.queries.report;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import roundtable.journal.Commit;
import roundtable.journal.StoredEvent;
import roundtable.journal.codec.EventCodec;
import roundtable.kit.json.WireJson;
import roundtable.queries.live.CommitMessage;

/**
 * Writes commits as {@code commit} messages. The stored payloads are JSON already and are taken over as they are, unless
 * they have an older form.
 */
final class CommitText {
    private final EventCodec codec;

    CommitText(EventCodec codec) {
        this.codec = codec;
    }

    /**
     * The message.
     *
     * @param from version of the first event to be told; earlier ones of the commit are left out
     * @param checksums of the item's text after the event at an index of the commit; null for none
     */
    CommitMessage write(Commit commit, long from, IntFunction<@Nullable String> checksums) {
        StringBuilder json = new StringBuilder(256)
                .append("{\"type\":\"commit\",\"topic\":")
                .append(WireJson.write(commit.stream()))
                .append(",\"from\":")
                .append(from)
                .append(",\"to\":")
                .append(commit.to())
                .append(",\"at\":")
                .append(WireJson.write(commit.at()))
                .append(",\"by\":")
                .append(WireJson.write(commit.by()))
                .append(",\"commandId\":")
                .append(WireJson.write(commit.commandId()))
                .append(",\"events\":[");
        int first = (int) (from - commit.from());
        IntStream.range(first, commit.events().size()).forEach(index -> {
            json.append(index == first ? "" : ",");
            event(json, commit.events().get(index), checksums.apply(index));
        });
        return new CommitMessage(from, commit.to(), json.append("]}").toString());
    }

    private void event(StringBuilder json, StoredEvent stored, @Nullable String checksum) {
        String payload = current(stored).payload();
        String fields = payload.substring(1, payload.length() - 1);
        json.append("{\"type\":\"").append(stored.type()).append('"');
        json.append(fields.isEmpty() ? "" : ",").append(fields);
        if (checksum != null) {
            json.append(",\"checksum\":\"").append(checksum).append('"');
        }
        json.append('}');
    }

    private StoredEvent current(StoredEvent stored) {
        return codec.types().knows(stored.type(), stored.revision()) ? stored : codec.encode(codec.decode(stored));
    }
}
