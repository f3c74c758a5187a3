package roundtable.commands.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IndexTest {
    private record Entry(String id, int value) implements Keyed<String> {}

    @Test
    void findsWhatWasPutLastAndLeavesEarlierOnesAlone() {
        Random random = new Random(7);
        Map<String, Integer> expected = new HashMap<>();
        Index<String, Entry> index = Index.empty();
        for (int i = 0; i < 2_000; i++) {
            String id = "item-" + random.nextInt(500);
            Index<String, Entry> before = index;
            Entry had = before.find(id);
            index = before.with(new Entry(id, i));
            expected.put(id, i);

            assertThat(before.find(id)).isEqualTo(had);
            assertThat(index.size()).isEqualTo(expected.size());
        }
        for (Entry entry : index.values()) {
            assertThat(expected.remove(entry.id())).isEqualTo(entry.value());
        }
        assertThat(expected).isEmpty();
        assertThat(index.find("item-500")).isNull();
        assertThat(Index.of(index.values())).isEqualTo(index);
    }
}
