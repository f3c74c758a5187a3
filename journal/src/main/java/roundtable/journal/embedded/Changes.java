package roundtable.journal.embedded;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a group of commands did to the maps, in order, as the payload of one frame of the log. Effects are recorded, not
 * commands, so that replaying them depends on no clock, no generated id and no command's meaning.
 */
final class Changes {
    private static final int NAME = 0;
    private static final int PUT = 1;
    private static final int REMOVE = 2;
    private static final int DROP = 3;

    /** Where a replay puts what was recorded. */
    interface Target {
        void put(String map, byte[] key, byte[] value);

        void remove(String map, byte[] key);

        void drop(String map);
    }

    private final ByteBuf bytes = Unpooled.buffer(64 * 1024);
    private final Map<String, Integer> names = new HashMap<>();

    boolean isEmpty() {
        return !bytes.isReadable();
    }

    int size() {
        return bytes.readableBytes();
    }

    void put(String map, byte[] key, byte[] value) {
        start(PUT, map);
        write(key);
        write(value);
    }

    void remove(String map, byte[] key) {
        start(REMOVE, map);
        write(key);
    }

    void drop(String map) {
        start(DROP, map);
    }

    private void start(int kind, String map) {
        Integer index = names.get(map);
        if (index == null) {
            index = names.size();
            names.put(map, index);
            bytes.writeByte(NAME);
            write(map.getBytes(StandardCharsets.UTF_8));
        }
        bytes.writeByte(kind).writeInt(index);
    }

    private void write(byte[] value) {
        bytes.writeInt(value.length).writeBytes(value);
    }

    /** A view that is good until the next change. */
    ByteBuffer payload() {
        return bytes.nioBuffer();
    }

    void clear() {
        names.clear();
        bytes.clear();
        if (bytes.capacity() > 8 * 1024 * 1024) {
            bytes.capacity(64 * 1024);
        }
    }

    static void replay(ByteBuffer payload, Target target) {
        List<String> names = new ArrayList<>();
        while (payload.hasRemaining()) {
            int kind = payload.get();
            if (kind == NAME) {
                names.add(new String(read(payload), StandardCharsets.UTF_8));
                continue;
            }
            String map = names.get(payload.getInt());
            switch (kind) {
                case PUT -> target.put(map, read(payload), read(payload));
                case REMOVE -> target.remove(map, read(payload));
                case DROP -> target.drop(map);
                default -> throw new IllegalArgumentException("unknown kind of change " + kind);
            }
        }
    }

    private static byte[] read(ByteBuffer payload) {
        byte[] value = new byte[payload.getInt()];
        payload.get(value);
        return value;
    }
}
