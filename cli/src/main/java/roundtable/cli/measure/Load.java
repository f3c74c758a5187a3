package roundtable.cli.measure;

import java.lang.management.ManagementFactory;

/** What else the machine does, without which no figure means much. */
public final class Load {
    private Load() {}

    /** The load average of the last minute. */
    public static double average() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
