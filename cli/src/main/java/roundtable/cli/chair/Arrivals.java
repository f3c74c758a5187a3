package roundtable.cli.chair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import roundtable.cli.client.Failure;
import roundtable.cli.measure.Latencies;

/** When somebody had which version of which report. Times are {@link System#nanoTime()}. Not thread-safe. */
final class Arrivals {
    private final Map<String, List<Arrival>> byReport = new HashMap<>();

    private record Arrival(long version, long at) {}

    /** A version has come; one that is no further than what came before says nothing new. */
    void came(String report, long version, long now) {
        if (version > versionOf(report)) {
            byReport.computeIfAbsent(report, fresh -> new ArrayList<>()).add(new Arrival(version, now));
        }
    }

    /** The newest of a report; -1 before the first. */
    long versionOf(String report) {
        List<Arrival> known = byReport.get(report);
        return known == null ? -1 : known.getLast().version();
    }

    /** How long each edit took: from the moment at which it was due until what holds it came. */
    Latencies of(List<Edit> edits) {
        Latencies latencies = new Latencies();
        for (Edit edit : edits) {
            latencies.add(arrival(edit) - edit.due());
        }
        return latencies;
    }

    private long arrival(Edit edit) {
        return byReport.getOrDefault(edit.report(), List.of()).stream()
                .filter(arrival -> arrival.version() >= edit.version())
                .findFirst()
                .orElseThrow(() -> new Failure("Version " + edit.version() + " of a report never came."))
                .at();
    }
}
