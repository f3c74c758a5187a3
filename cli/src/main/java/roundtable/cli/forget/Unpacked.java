package roundtable.cli.forget;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** What lies somewhere in a file as GZIP, as snapshots do that hold nothing confidential. */
final class Unpacked {
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0};
    private static final int LONGEST = 1 << 24;

    private Unpacked() {}

    /** Gives each that can be unpacked, up to where it breaks off. */
    static void in(Path file, Consumer<InputStream> content) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            for (long start = 0; start < channel.size(); start += LONGEST) {
                long length = Math.min(2L * LONGEST, channel.size() - start);
                ByteBuffer window = channel.map(FileChannel.MapMode.READ_ONLY, start, length);
                each(window, (int) Math.min(LONGEST, length), content);
            }
        }
    }

    private static void each(ByteBuffer window, int ends, Consumer<InputStream> content) {
        for (int at = 0; at < ends && at + HEAD.length <= window.limit(); at++) {
            if (window.get(at) == HEAD[0] && startsAt(window, at)) {
                unpack(window.slice(at, window.limit() - at), content);
            }
        }
    }

    private static boolean startsAt(ByteBuffer window, int at) {
        for (int i = 1; i < HEAD.length; i++) {
            if (window.get(at + i) != HEAD[i]) {
                return false;
            }
        }
        return true;
    }

    private static void unpack(ByteBuffer packed, Consumer<InputStream> content) {
        try (GZIPInputStream in = new GZIPInputStream(stream(packed))) {
            content.accept(new ByteArrayInputStream(in.readNBytes(LONGEST)));
        } catch (IOException noGzip) {
            // These bytes only looked like it.
        }
    }

    private static InputStream stream(ByteBuffer bytes) {
        return new InputStream() {
            @Override
            public int read() {
                return bytes.hasRemaining() ? bytes.get() & 0xff : -1;
            }

            @Override
            public int read(byte[] to, int offset, int length) {
                int count = Math.min(length, bytes.remaining());
                bytes.get(to, offset, count);
                return count == 0 && length > 0 ? -1 : count;
            }
        };
    }
}
