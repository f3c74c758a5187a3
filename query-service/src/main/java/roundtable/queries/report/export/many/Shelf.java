package roundtable.queries.report.export.many;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import roundtable.report.ReportId;

/**
 * The finished files, in memory and nowhere else. A place is taken before the first report of a file is read, so that what is
 * forgotten while it is made is as surely dropped as what is forgotten while it waits.
 */
final class Shelf {
    /** A place on it. */
    private static final class Place {
        private final Set<ReportId> reports;
        private byte @Nullable [] file;
        private Map<ReportId, Long> versions = Map.of();
        private Instant until = Instant.MAX;
        private boolean claimed;

        private Place(Set<ReportId> reports) {
            this.reports = reports;
        }

        private long size() {
            return file == null ? 0 : file.length;
        }

        /** What is dropped is blank before anybody looks. */
        private void blank() {
            if (file != null) {
                Arrays.fill(file, (byte) 0);
            }
        }
    }

    private final long capacity;
    private final Map<String, Place> places = new HashMap<>();

    /** @param capacity bytes of all files together */
    Shelf(long capacity) {
        this.capacity = capacity;
    }

    synchronized void reserve(String id, Set<ReportId> reports) {
        places.put(id, new Place(reports));
    }

    /**
     * Puts a file on its place.
     *
     * @param versions of the reports in it
     * @return why that can't be; null where it could
     */
    synchronized @Nullable Loss put(String id, byte[] file, Map<ReportId, Long> versions, Instant until) {
        Place place = places.get(id);
        if (place == null) {
            return Loss.FORGOTTEN;
        }
        if (places.values().stream().mapToLong(Place::size).sum() + file.length > capacity) {
            return Loss.NO_ROOM;
        }
        place.file = file;
        place.versions = versions;
        place.until = until;
        return null;
    }

    /** Holds a file for one who comes for it; what is in it, or nothing where it isn't there or somebody holds it already. */
    synchronized Optional<Map<ReportId, Long>> claim(String id) {
        Place place = places.get(id);
        if (place == null || place.file == null || place.claimed) {
            return Optional.empty();
        }
        place.claimed = true;
        return Optional.of(place.versions);
    }

    /** Whoever held it goes without it. */
    synchronized void release(String id) {
        Place place = places.get(id);
        if (place != null) {
            place.claimed = false;
        }
    }

    /** The file that is held, which leaves the shelf; nothing where something in it was forgotten meanwhile. */
    synchronized Optional<byte[]> take(String id) {
        Place place = places.remove(id);
        return Optional.ofNullable(place == null ? null : place.file);
    }

    synchronized void drop(String id) {
        Place place = places.remove(id);
        if (place != null) {
            place.blank();
        }
    }

    /** Drops all in which that report is; their ids. */
    synchronized List<String> forget(ReportId report) {
        return dropped(place -> place.reports.contains(report));
    }

    /** Drops those whose time is over and that nobody holds; their ids. */
    synchronized List<String> expire(Instant now) {
        return dropped(place -> !place.claimed && place.until.isBefore(now));
    }

    private List<String> dropped(Predicate<Place> which) {
        List<String> ids = places.entrySet().stream()
                .filter(place -> which.test(place.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        ids.forEach(this::drop);
        return ids;
    }

    synchronized Collection<String> ids() {
        return List.copyOf(places.keySet());
    }
}
