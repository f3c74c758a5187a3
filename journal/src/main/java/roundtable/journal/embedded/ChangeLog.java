package roundtable.journal.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The log of what the store file doesn't hold yet: two {@link LogSegment}s written in turn. A segment is taken into use
 * again only when the store file on the disk holds everything in it, so the log is never larger than the two.
 */
final class ChangeLog implements AutoCloseable {
    static final int SEGMENT_BYTES = 16 * 1024 * 1024;
    private static final List<String> FILES = List.of("log-0", "log-1");

    private final List<LogSegment> segments;
    private final int segmentBytes;
    private final Durability durability;
    private int active;
    private int position = LogSegment.HEADER;
    private long last;
    /** The number of the last frame in the segment that isn't active. */
    private long lastInOther;

    private ChangeLog(List<LogSegment> segments, int segmentBytes, Durability durability) {
        this.segments = segments;
        this.segmentBytes = segmentBytes;
        this.durability = durability;
    }

    static ChangeLog open(Path directory, boolean mayCreate, int segmentBytes, Durability durability)
            throws IOException {
        List<LogSegment> segments = new ArrayList<>();
        for (String name : FILES) {
            Path file = directory.resolve(name);
            if (!Files.exists(file)) {
                if (!mayCreate) {
                    throw new EmbeddedServerException(
                            "log-missing",
                            "The log file " + file + " is missing beside its store; writes may be lost without it.");
                }
                LogSegment.create(file, segmentBytes);
            }
            segments.add(LogSegment.open(file));
        }
        forceDirectory(directory);
        return new ChangeLog(segments, segmentBytes, durability);
    }

    private static void forceDirectory(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /**
     * Hands every frame newer than the store's to the reader, in order, and gets ready to write behind the last one.
     * What a crash tore off the last frame is dropped: nobody was answered for it. Damage anywhere before it is refused.
     */
    void recover(long stored, LogSegment.FrameReader reader) throws IOException {
        List<ByteBuffer> contents =
                List.of(segments.get(0).content(), segments.get(1).content());
        List<LogSegment.Run> runs = List.of(
                segments.get(0).scan(contents.get(0), null), segments.get(1).scan(contents.get(1), null));
        active = runs.get(1).last() > runs.get(0).last() ? 1 : 0;
        LogSegment.Run newer = runs.get(active);
        LogSegment.Run older = runs.get(1 - active);
        refuseDamage(stored, newer, older);
        for (int i = 0; i < 2; i++) {
            int from = runs.get(i).end();
            if (segments.get(i).hasFrameAbove(Math.max(stored, newer.last()), contents.get(i), from)) {
                throw damaged(segments.get(i), from);
            }
        }
        LogSegment.FrameReader unstored = (number, payload) -> {
            if (number > stored) {
                reader.read(number, payload);
            }
        };
        segments.get(1 - active).scan(contents.get(1 - active), unstored);
        segments.get(active).scan(contents.get(active), unstored);
        // A store ahead of the log leaves nothing to replay, and its next frame would not continue the run.
        position = stored > newer.last() ? LogSegment.HEADER : newer.end();
        last = Math.max(stored, newer.last());
        lastInOther = older.last();
    }

    private void refuseDamage(long stored, LogSegment.Run newer, LogSegment.Run older) {
        if (newer.isEmpty() || newer.first() <= stored + 1) {
            return;
        }
        if (older.isEmpty() || older.first() > stored + 1 || older.last() != newer.first() - 1) {
            throw damaged(segments.get(1 - active), older.end());
        }
    }

    private static EmbeddedServerException damaged(LogSegment segment, int position) {
        return new EmbeddedServerException(
                "log-damaged",
                "The log file " + segment.file() + " is damaged at byte " + position
                        + ": acknowledged writes follow that can't be read safely. Restore the directory from a copy.");
    }

    /** The number of the newest frame written, or that the store held when the log was opened. */
    long last() {
        return last;
    }

    /** Whether a frame can be written now, given that the store on the disk holds the frames up to the given one. */
    boolean hasRoom(int payloadBytes, long storedOnDisk) {
        return fits(payloadBytes) || lastInOther <= storedOnDisk;
    }

    private boolean fits(int payloadBytes) {
        return position == LogSegment.HEADER || position + LogSegment.FRAME_HEADER + payloadBytes <= segmentBytes;
    }

    /** Writes one frame, and under {@link Durability#DISK} forces it, before it returns. */
    void write(ByteBuffer payload) throws IOException {
        if (!fits(payload.remaining())) {
            active = 1 - active;
            position = LogSegment.HEADER;
            lastInOther = last;
        }
        LogSegment segment = segments.get(active);
        position = segment.write(position, last + 1, payload);
        if (durability == Durability.DISK) {
            segment.force();
        }
        last++;
    }

    List<Path> files() {
        return segments.stream().map(LogSegment::file).toList();
    }

    @Override
    public void close() throws IOException {
        for (LogSegment segment : segments) {
            segment.close();
        }
    }
}
