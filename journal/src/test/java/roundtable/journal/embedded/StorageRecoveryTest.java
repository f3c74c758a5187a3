package roundtable.journal.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store makes of files that a crash, a fault or a hand left behind. */
class StorageRecoveryTest {
    private static final int SEGMENT_BYTES = 64 * 1024;

    /** With a kilobyte each, more than twice what the two log files hold. */
    private static final int FRAMES = 300;

    @TempDir
    Path temporary;

    private Path live;
    private Path crashed;

    @BeforeEach
    void nameDirectories() {
        live = temporary.resolve("live");
        crashed = temporary.resolve("crashed");
    }

    private static Storage open(Path directory) {
        return Storage.open(directory, Durability.DISK, SEGMENT_BYTES);
    }

    private static byte[] bytes(int number) {
        return ("value-" + number).getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Storage storage, int number) {
        storage.put(storage.open("map"), bytes(number), new byte[1024]);
        storage.flush();
    }

    private static int[] readable(Path directory, int upTo) {
        try (Storage storage = open(directory)) {
            return IntStream.rangeClosed(1, upTo)
                    .filter(number -> storage.open("map").containsKey(bytes(number)))
                    .toArray();
        }
    }

    /** Leaves three frames that only the log holds, and returns the position behind the one numbered so. */
    private int crashWithThreeFrames(int frame) throws IOException {
        int position = LogSegment.HEADER;
        try (Storage storage = open(live)) {
            for (int number = 1; number <= 3; number++) {
                write(storage, number);
                storage.copyTo(crashed);
                if (number == frame) {
                    position = endOfLog(crashed);
                }
            }
        }
        return position;
    }

    private static int endOfLog(Path directory) throws IOException {
        try (LogSegment segment = LogSegment.open(directory.resolve("log-0"))) {
            return segment.scan(segment.content(), null).end();
        }
    }

    private static void flipByte(Path file, long position) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            content.seek(position);
            int old = content.read();
            content.seek(position);
            content.write(~old);
        }
    }

    @Test
    void replaysWhatOnlyTheLogHolds() throws IOException {
        crashWithThreeFrames(3);
        assertThat(readable(crashed, 3)).containsExactly(1, 2, 3);
        assertThat(readable(crashed, 3)).containsExactly(1, 2, 3);
    }

    @Test
    void dropsTheTornEndOfTheLogAndWritesOn() throws IOException {
        int end = crashWithThreeFrames(3);
        flipByte(crashed.resolve("log-0"), end - 1);
        assertThat(readable(crashed, 3)).containsExactly(1, 2);
        try (Storage storage = open(crashed)) {
            write(storage, 4);
            storage.copyTo(live);
        }
        assertThat(readable(live, 4)).containsExactly(1, 2, 4);
    }

    @Test
    void refusesDamageBeforeReadableWritesAndNamesTheFile() throws IOException {
        Path damaged = crashed.resolve("log-0");
        flipByte(damaged, crashWithThreeFrames(2) - 1);
        assertThatThrownBy(() -> open(crashed))
                .isInstanceOfSatisfying(
                        EmbeddedServerException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("log-damaged"))
                .hasMessageContaining(damaged.toString());
    }

    @Test
    void refusesDamageInTheFirstFrame() throws IOException {
        flipByte(crashed.resolve("log-0"), crashWithThreeFrames(1) - 1);
        assertThatThrownBy(() -> open(crashed)).isInstanceOf(EmbeddedServerException.class);
    }

    @Test
    void refusesALogOfAnotherForm() throws IOException {
        crashWithThreeFrames(3);
        flipByte(crashed.resolve("log-1"), 0);
        assertThatThrownBy(() -> open(crashed))
                .hasMessageContaining(crashed.resolve("log-1").toString());
    }

    @Test
    void refusesAStoreWithoutItsLog() throws IOException {
        crashWithThreeFrames(3);
        Files.delete(crashed.resolve("log-1"));
        assertThatThrownBy(() -> open(crashed))
                .isInstanceOfSatisfying(
                        EmbeddedServerException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("log-missing"))
                .hasMessageContaining(crashed.resolve("log-1").toString());
    }

    @Test
    void refusesALogWhoseStoreIsGone() {
        try (Storage storage = open(live)) {
            for (int number = 1; number <= FRAMES; number++) {
                write(storage, number);
            }
            storage.copyTo(crashed);
        }
        assertThat(crashed.resolve(Storage.STORE_FILE).toFile().delete()).isTrue();
        assertThatThrownBy(() -> open(crashed))
                .isInstanceOfSatisfying(
                        EmbeddedServerException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("log-damaged"));
    }

    @Test
    void refusesADamagedStore() throws IOException {
        try (Storage storage = open(live)) {
            write(storage, 1);
        }
        Path file = live.resolve(Storage.STORE_FILE);
        Files.write(file, new byte[(int) Files.size(file)]);
        assertThatThrownBy(() -> open(live))
                .isInstanceOfSatisfying(
                        EmbeddedServerException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("store-damaged"))
                .hasMessageContaining(file.toString());
    }

    @Test
    void neverLetsTheLogOutgrowItsTwoFiles() throws IOException {
        try (Storage storage = open(live)) {
            for (int number = 1; number <= FRAMES; number++) {
                write(storage, number);
            }
            assertThat(Files.size(live.resolve("log-0"))).isEqualTo(SEGMENT_BYTES);
            assertThat(Files.size(live.resolve("log-1"))).isEqualTo(SEGMENT_BYTES);
            storage.copyTo(crashed);
        }
        assertThat(readable(crashed, FRAMES)).hasSize(FRAMES);
    }

    @Test
    void holdsAFrameLargerThanItsFile() {
        byte[] large = new byte[3 * SEGMENT_BYTES];
        try (Storage storage = open(live)) {
            write(storage, 1);
            storage.put(storage.open("map"), bytes(2), large);
            storage.flush();
            write(storage, 3);
            storage.copyTo(crashed);
        }
        assertThat(readable(crashed, 3)).containsExactly(1, 2, 3);
    }
}
