package roundtable.kit.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A range of addresses, written like {@code 10.0.0.0/8}, or {@code 10.0.0.1} for one alone. */
public final class Network {
    private static final Pattern V4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final byte[] start;
    private final int bits;

    private Network(byte[] start, int bits) {
        this.start = start;
        this.bits = bits;
    }

    /**
     * Reads one of the setting {@code roundtable.proxies}.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static Network valueOf(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress start = literal(parts[0]);
        int most = start == null ? 0 : start.getAddress().length * Byte.SIZE;
        int bits = parts.length == 1 ? most : parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : -1;
        if (start == null || bits < 0 || bits > most) {
            throw new IllegalArgumentException("A proxy is written as an address or a network, such as 10.0.0.0/8.");
        }
        return new Network(start.getAddress(), bits);
    }

    /** The address that is written there; null where there is none. Never asks for a name. */
    public static @Nullable InetAddress literal(String text) {
        if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException malformed) {
            return null;
        }
    }

    /** Whether the address is in it. */
    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != start.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((bytes[bit / Byte.SIZE] ^ start[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
