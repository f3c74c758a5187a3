package roundtable.journal.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One preallocated file of the log: a header of 16 bytes ({@code RTLG}, version, salt), then frames. A frame is {@code
 * RTFR}, length, number (8 bytes), checksum, payload. The numbers of consecutive frames are consecutive, so what an
 * earlier use of the file left behind the newest frame can't be taken for its continuation. The file is written over
 * and never grows (save for a frame larger than itself), because forcing an overwrite costs less than half of forcing
 * an append. The salt keeps stored content from posing as a frame.
 */
final class LogSegment implements AutoCloseable {
    static final int HEADER = 16;
    static final int FRAME_HEADER = 20;
    private static final int FILE_MAGIC = 0x52544C47;
    private static final int FRAME_MAGIC = 0x52544652;
    private static final int VERSION = 1;

    /** The frames {@code first} to {@code last} (none if last is less than first), ending at the position {@code end}. */
    record Run(long first, long last, int end) {
        boolean isEmpty() {
            return last < first;
        }
    }

    /** Takes the payload of one frame. */
    interface FrameReader {
        void read(long number, ByteBuffer payload);
    }

    private final Path file;
    private final FileChannel channel;
    private final long salt;

    private LogSegment(Path file, FileChannel channel, long salt) {
        this.file = file;
        this.channel = channel;
        this.salt = salt;
    }

    /** Creates the file whole or not at all. */
    static void create(Path file, int bytes) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        ByteBuffer content = ByteBuffer.allocateDirect(bytes);
        content.putInt(FILE_MAGIC).putInt(VERSION).putLong(new SecureRandom().nextLong());
        content.clear();
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            writeAll(channel, content, 0);
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static LogSegment open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        int read = channel.read(header, 0);
        if (read < HEADER || header.getInt(0) != FILE_MAGIC || header.getInt(4) != VERSION) {
            channel.close();
            throw new EmbeddedServerException(
                    "log-damaged", "The log file " + file + " does not begin as a log of this version does.");
        }
        return new LogSegment(file, channel, header.getLong(8));
    }

    Path file() {
        return file;
    }

    /** Reads the whole file; the caller keeps it only while it opens the log. */
    ByteBuffer content() throws IOException {
        ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (content.hasRemaining() && channel.read(content, content.position()) >= 0) {
            // until the end of the file
        }
        return content.flip().order(ByteOrder.BIG_ENDIAN);
    }

    /** The unbroken run of frames from the start of the file; hands each to the reader, if there is one. */
    Run scan(ByteBuffer content, @Nullable FrameReader reader) {
        int position = HEADER;
        long first = 0;
        long next = -1;
        while (isFrame(content, position)) {
            long number = content.getLong(position + 8);
            if (next >= 0 && number != next) {
                break;
            }
            if (next < 0) {
                first = number;
            }
            int length = content.getInt(position + 4);
            if (reader != null) {
                reader.read(number, content.slice(position + FRAME_HEADER, length));
            }
            next = number + 1;
            position += FRAME_HEADER + length;
        }
        return next < 0 ? new Run(0, -1, HEADER) : new Run(first, next - 1, position);
    }

    /** Whether an intact frame with a number above the given one lies anywhere from the position on. */
    boolean hasFrameAbove(long number, ByteBuffer content, int from) {
        for (int position = from; position + FRAME_HEADER <= content.limit(); position++) {
            if (content.get(position) == (byte) (FRAME_MAGIC >>> 24)
                    && content.getLong(position + 8) > number
                    && isFrame(content, position)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFrame(ByteBuffer content, int position) {
        if (position + FRAME_HEADER > content.limit() || content.getInt(position) != FRAME_MAGIC) {
            return false;
        }
        int length = content.getInt(position + 4);
        if (length < 0 || length > content.limit() - position - FRAME_HEADER) {
            return false;
        }
        ByteBuffer payload = content.slice(position + FRAME_HEADER, length);
        return checksum(content.getLong(position + 8), payload) == content.getInt(position + 16);
    }

    /** Writes one frame and returns the position behind it. */
    int write(int position, long number, ByteBuffer payload) throws IOException {
        int length = payload.remaining();
        ByteBuffer header = ByteBuffer.allocate(FRAME_HEADER);
        header.putInt(FRAME_MAGIC).putInt(length).putLong(number).putInt(checksum(number, payload.duplicate()));
        ByteBuffer frame = ByteBuffer.allocate(FRAME_HEADER + length);
        frame.put(header.flip()).put(payload).flip();
        writeAll(channel, frame, position);
        return position + FRAME_HEADER + length;
    }

    void force() throws IOException {
        channel.force(false);
    }

    private int checksum(long number, ByteBuffer payload) {
        CRC32C checksum = new CRC32C();
        ByteBuffer start = ByteBuffer.allocate(20);
        start.putLong(salt).putLong(number).putInt(payload.remaining()).flip();
        checksum.update(start);
        checksum.update(payload);
        return (int) checksum.getValue();
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
