package roundtable.journal.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random changes, flushes, checkpoints, compactions, reopenings and crashes against a model in memory. */
class StoragePropertyTest {
    private static final int SEGMENT_BYTES = 32 * 1024;
    private static final int RUNS = 20;
    private static final int STEPS = 2_000;

    @TempDir
    Path temporary;

    private final Map<String, Map<String, String>> model = new TreeMap<>();
    private int directories;

    @Test
    void keepsWhatWasFlushed() {
        long base = Long.getLong("seed", System.nanoTime());
        for (long seed = base; seed < base + RUNS; seed++) {
            model.clear();
            try {
                run(new Random(seed));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("failed with -Dseed=" + seed, e);
            }
        }
    }

    private void run(Random random) {
        Path directory = nextDirectory();
        Storage storage = open(directory);
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(400)) {
                case 0 -> {
                    storage.close();
                    storage = open(directory);
                    assertThat(content(storage)).isEqualTo(model);
                }
                case 1 -> {
                    storage.flush();
                    directory = nextDirectory();
                    storage.copyTo(directory);
                    storage.abandon();
                    storage = open(directory);
                    assertThat(content(storage)).isEqualTo(model);
                }
                case 2, 3 -> {
                    long number = storage.checkpoint();
                    storage.sync();
                    storage.storedOnDisk(number);
                }
                case 4, 5 -> storage.compactSlice();
                case 6 -> drop(storage, "map-" + random.nextInt(4));
                default -> change(storage, random);
            }
        }
        storage.close();
    }

    private void change(Storage storage, Random random) {
        String map = "map-" + random.nextInt(4);
        String key = "key-" + random.nextInt(300);
        if (random.nextInt(3) > 0) {
            String value = "v".repeat(random.nextInt(400)) + random.nextInt();
            storage.put(storage.open(map), bytes(key), bytes(value));
            model.computeIfAbsent(map, name -> new TreeMap<>()).put(key, value);
        } else {
            storage.remove(storage.open(map), bytes(key));
            model.getOrDefault(map, new TreeMap<>()).remove(key);
        }
        if (random.nextInt(5) == 0) {
            storage.flush();
        }
    }

    private void drop(Storage storage, String map) {
        storage.drop(map);
        model.remove(map);
    }

    private Map<String, Map<String, String>> content(Storage storage) {
        model.values().removeIf(Map::isEmpty);
        Map<String, Map<String, String>> content = new TreeMap<>();
        for (String name : storage.mapNames()) {
            Map<String, String> entries = storage.open(name).entrySet().stream()
                    .collect(Collectors.toMap(e -> text(e.getKey()), e -> text(e.getValue())));
            if (name.startsWith("map-") && !entries.isEmpty()) {
                content.put(name, entries);
            }
        }
        return content;
    }

    private Path nextDirectory() {
        return temporary.resolve("d" + directories++);
    }

    private static Storage open(Path directory) {
        return Storage.open(directory, Durability.PROCESS, SEGMENT_BYTES);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
