package roundtable.cli.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import roundtable.cli.client.Failure;
import roundtable.text.TextChecksum;
import roundtable.text.Update;

/** A report with one text, and the clients that write it. For the loop's thread alone. */
final class Room {
    /** The section of the item. */
    static final String SECTION = "text";

    /** The item whose text is written. */
    static final String ITEM = "text";

    private final String reportId;
    private final Consumer<Failure> trouble;
    private final List<Writer> writers = new ArrayList<>();
    private final Map<String, Writer> byClientId = new HashMap<>();
    private Meter meter = new Meter(0);
    private Consumer<Writer> progress = writer -> {};
    /** Checksums of the text that a client showed at each revision, while it had nothing unconfirmed. */
    private final Map<Long, String> shown = new TreeMap<>();

    private boolean recording;
    private long written;
    private long version;

    Room(String reportId, List<String> clientIds, Consumer<Failure> trouble) {
        this.reportId = reportId;
        this.trouble = trouble;
        for (String clientId : clientIds) {
            Writer writer = new Writer(this, clientId);
            writers.add(writer);
            byClientId.put(writer.clientId(), writer);
        }
    }

    /** From now on it is measured there, and that is told of each answer and each commit that comes in. */
    void begin(Meter measuring, Consumer<Writer> onProgress) {
        meter = measuring;
        progress = onProgress;
    }

    String reportId() {
        return reportId;
    }

    List<Writer> writers() {
        return writers;
    }

    Meter meter() {
        return meter;
    }

    Consumer<Writer> progress() {
        return progress;
    }

    Consumer<Failure> trouble() {
        return trouble;
    }

    /** From now on it keeps what is shown at each revision. */
    void record() {
        recording = true;
    }

    void shows(long revision, String text) {
        if (recording) {
            shown.putIfAbsent(revision, TextChecksum.of(text));
        }
    }

    /** What was shown at each revision while it was kept. */
    Map<Long, String> shown() {
        return shown;
    }

    /** The report version that the text's revision 0 came with; each later revision is a version. */
    long firstVersion() {
        return written;
    }

    void begun(long acknowledged) {
        written = acknowledged;
        reached(acknowledged);
    }

    /** The highest report version that an answer named. */
    long version() {
        return version;
    }

    void reached(long acknowledged) {
        version = Math.max(version, acknowledged);
    }

    /** When an edit was made. */
    long madeAt(Update update) {
        return Objects.requireNonNull(byClientId.get(update.clientId()), "an edit by nobody in this room")
                .madeAt(update.sequence());
    }

    /** Whether all edits are acknowledged and shown everywhere. */
    boolean isSettled() {
        long edits = writers.stream().mapToLong(Writer::made).sum();
        return writers.stream().allMatch(writer -> writer.isSettled() && writer.received() == edits);
    }
}
