package roundtable.journal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.bson.Document;

/** The last number of a collection whose {@code _id} are numbers from 1 without gaps: found without a sort, for the embedded server's sake. */
public final class HighestNumber {

    private static final int PROBES = 64;

    private final MongoCollection<Document> collection;

    private HighestNumber(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** The last number; 0 where the collection is empty. */
    public static long in(MongoCollection<Document> collection) {
        return new HighestNumber(collection).find();
    }

    /** By doubling, and then narrowing down. */
    private long find() {
        long present =
                highestPresent(LongStream.range(0, 62).map(i -> 1L << i).boxed().toList());
        long absent = present * 2;
        while (absent - present > 1) {
            long step = Math.max(1, (absent - present) / PROBES);
            long low = present;
            long high = absent;
            List<Long> probes = LongStream.iterate(low + step, n -> n < high, n -> n + step)
                    .boxed()
                    .toList();
            present = Math.max(low, highestPresent(probes));
            absent = Math.min(high, present + step);
        }
        return present;
    }

    private long highestPresent(List<Long> numbers) {
        Set<Long> present = new HashSet<>();
        var found = collection.find(Filters.in("_id", numbers)).projection(Projections.include("_id"));
        StreamSupport.stream(found.batchSize(numbers.size() + 1).spliterator(), false)
                .forEach(d -> present.add(d.getLong("_id")));
        return present.stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
