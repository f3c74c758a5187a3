package roundtable.journal.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/**
 * The forms in which the maps hold documents (BSON), record numbers and index keys. Equal index keys have equal bytes;
 * comparing the bytes keeps numbers and strings in their order, so that keys that grow are added at the end.
 */
final class Bytes {
    private static final int NULL = 0x01;
    private static final int DOUBLE = 0x02;
    private static final int LARGE_LONG = 0x03;
    private static final int STRING = 0x04;
    private static final int OTHER = 0x05;

    private Bytes() {}

    static byte[] of(long number) {
        byte[] bytes = new byte[Long.BYTES];
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[i] = (byte) (number >>> (56 - 8 * i));
        }
        return bytes;
    }

    static long toLong(byte[] bytes) {
        long number = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            number = number << 8 | (bytes[i] & 0xff);
        }
        return number;
    }

    static byte[] of(Document document) {
        ByteBuf buffer = Unpooled.buffer(1024);
        BsonEncoder.encodeDocument(document, buffer);
        return ByteBufUtil.getBytes(buffer);
    }

    static Document toDocument(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    /** The values must be normalised, as those that the library hands to an index are. */
    static byte[] of(KeyValue key) {
        ByteBuf buffer = Unpooled.buffer(64);
        for (Object value : key) {
            write(value, buffer);
        }
        return ByteBufUtil.getBytes(buffer);
    }

    private static void write(Object value, ByteBuf buffer) {
        if (Missing.isNullOrMissing(value)) {
            buffer.writeByte(NULL);
        } else if (value instanceof Double number) {
            buffer.writeByte(DOUBLE).writeLong(sortable(number));
        } else if (value instanceof Long number) {
            buffer.writeByte(LARGE_LONG).writeLong(number ^ Long.MIN_VALUE);
        } else if (value instanceof String text) {
            buffer.writeByte(STRING);
            writeTerminated(text, buffer);
        } else {
            buffer.writeByte(OTHER);
            BsonEncoder.encodeDocument(new Document("", value), buffer);
        }
    }

    private static long sortable(double number) {
        long bits = Double.doubleToLongBits(number);
        return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
    }

    /** A zero byte within is followed by 0xff, the end by 0x00, so that no key is the beginning of another. */
    private static void writeTerminated(String text, ByteBuf buffer) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            buffer.writeByte(b);
            if (b == 0) {
                buffer.writeByte(0xff);
            }
        }
        buffer.writeShort(0);
    }
}
