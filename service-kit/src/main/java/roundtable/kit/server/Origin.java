package roundtable.kit.server;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Addresses as they are counted, and as they are logged. */
public final class Origin {
    private static final int NETWORK_OF_ONE_HOUSEHOLD = 8;
    private static final int LOGGED_V6 = 6;

    private Origin() {}

    /** IPv4 as it is; of IPv6 the first 64 bits, because whoever has one address there has all with the same beginning. */
    public static String key(String address) {
        InetAddress read = Network.literal(address);
        return read == null || read instanceof Inet4Address ? address : hex(read, NETWORK_OF_ONE_HOUSEHOLD);
    }

    /** No more of it than {@code /24}, of IPv6 {@code /48}. */
    public static String shortened(@Nullable String address) {
        InetAddress read = address == null ? null : Network.literal(address);
        if (read == null) {
            return "-";
        }
        if (read instanceof Inet4Address) {
            String text = read.getHostAddress();
            return text.substring(0, text.lastIndexOf('.')) + ".0/24";
        }
        return hex(read, LOGGED_V6) + "/48";
    }

    private static String hex(InetAddress address, int bytes) {
        String digits = HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), bytes));
        return digits.replaceAll("(.{4})", "$1:") + ":";
    }
}
