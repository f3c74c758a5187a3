package roundtable.queries.audit;

import com.mongodb.MongoException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.checkpoint.Checkpoints;
import roundtable.journal.checkpoint.StoredCheckpoint;
import roundtable.proof.Hash;
import roundtable.proof.TrailCheckpoint;
import roundtable.proof.TrailCommit;
import roundtable.proof.TrailHeader;
import roundtable.refusal.RefusedException;

/**
 * A report's stream and the checkpoints that cover it, as a file that proves itself: a header, a line for each commit, a
 * line for each checkpoint. Everything is as it is stored, sealed. It is read twice, first for the header's figures, so that
 * a long trail needs no memory.
 */
final class TrailFile {
    private static final int CHUNK = 256;

    private final Journal journal;
    private final Checkpoints checkpoints;
    private final TrailHeader header;
    private final long first;

    /** @param first number of the first checkpoint that covers the stream */
    private TrailFile(Journal journal, Checkpoints checkpoints, TrailHeader header, long first) {
        this.journal = journal;
        this.checkpoints = checkpoints;
        this.header = header;
        this.first = first;
    }

    /**
     * The file as it is now; nothing where there is no such stream.
     *
     * @throws RefusedException something of it can't be read
     */
    static Optional<TrailFile> of(String stream, Journal journal, Checkpoints checkpoints) {
        String origin = AuditController.withKey(checkpoints::origin);
        try {
            long newest = checkpoints.newestNumber();
            long first = firstCovering(stream, newest, checkpoints);
            Figures figures = new Figures();
            forEachCommit(stream, Long.MAX_VALUE, journal, figures);
            TrailHeader header =
                    new TrailHeader(stream, origin, figures.commits, figures.events, figures.head, newest - first + 1);
            boolean isNone = figures.commits == 0 && header.checkpoints() == 0;
            return isNone ? Optional.empty() : Optional.of(new TrailFile(journal, checkpoints, header, first));
        } catch (MongoException away) {
            throw away;
        } catch (RuntimeException malformed) {
            throw new RefusedException(AuditRefusal.TRAIL_UNREADABLE);
        }
    }

    /** A stream that is covered once stays so; one after the newest where none covers it. */
    private static long firstCovering(String stream, long newest, Checkpoints checkpoints) {
        long low = 1;
        long high = newest + 1;
        while (low < high) {
            long middle = (low + high) / 2;
            boolean covers = checkpoints.find(middle).orElseThrow().head(stream).isPresent();
            high = covers ? middle : high;
            low = covers ? low : middle + 1;
        }
        return low;
    }

    private static final class Figures implements Consumer<Commit> {
        private long commits;
        private long events;
        private Hash head = Hash.ZERO;

        @Override
        public void accept(Commit commit) {
            commits++;
            events += commit.events().size();
            head = commit.hash();
        }
    }

    /** @param most how many commits at most */
    private static void forEachCommit(String stream, long most, Journal journal, Consumer<Commit> action) {
        long next = 0;
        long left = most;
        List<Commit> chunk;
        do {
            chunk = journal.stored(stream, next, (int) Math.min(CHUNK, left));
            chunk.forEach(action);
            left -= chunk.size();
            next = chunk.isEmpty() ? next : chunk.getLast().to() + 1;
        } while (!chunk.isEmpty() && left > 0);
    }

    /** Of the report in it; 0 where all its commits are gone. */
    long version() {
        return Math.max(0, header.events() - 1);
    }

    /** Writes it, as UTF-8 with a line feed after each line. Breaks off where what is stored changes meanwhile. */
    void writeTo(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        line(writer, header.line());
        Figures written = new Figures();
        forEachCommit(header.stream(), header.commits(), journal, commit -> {
            written.accept(commit);
            line(writer, TrailCommit.of(commit, commit.prev(), commit.hash()).line());
        });
        if (written.commits != header.commits() || !written.head.equals(header.head())) {
            throw new IOException("the stored trail changed while it was exported");
        }
        for (long number = first; number < first + header.checkpoints(); number++) {
            line(writer, proof(number).line());
        }
        writer.flush();
    }

    private TrailCheckpoint proof(long number) throws IOException {
        Optional<StoredCheckpoint> checkpoint = checkpoints.find(number);
        return checkpoint
                .flatMap(found -> found.proofOf(header.stream()))
                .orElseThrow(() -> new IOException("a checkpoint changed while the trail was exported"));
    }

    private static void line(Writer writer, String line) {
        try {
            writer.write(line);
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
