package roundtable.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrailLinesTest {

    private record Event(String type, int revision, String payload) implements ChainedEvent {}

    private static TrailCommit commit(String payload) {
        return new TrailCommit(
                "report:1",
                4,
                Instant.parse("2026-05-04T09:30:00Z"),
                "Zoë \"Z\"",
                "note-taker",
                "c-1",
                List.of(new Event("bullet-added", 2, payload), new Event("item-moved", 1, "{}")),
                Hash.ZERO,
                Hash.ZERO);
    }

    @Test
    void aCommitIsOneLineOfJson() {
        assertThat(commit("{\"a\":\"\\\\\n\u0007\"}").line())
                .isEqualTo(
                        "{\"from\":4,\"at\":\"2026-05-04T09:30:00Z\",\"by\":\"Zoë \\\"Z\\\"\",\"role\":\"note-taker\","
                                + "\"commandId\":\"c-1\",\"events\":[{\"type\":\"bullet-added\",\"revision\":2,"
                                + "\"payload\":\"{\\\"a\\\":\\\"\\\\\\\\\\n\\u0007\\\"}\"},"
                                + "{\"type\":\"item-moved\",\"revision\":1,\"payload\":\"{}\"}],"
                                + "\"prev\":\"" + "0".repeat(64) + "\",\"hash\":\"" + "0".repeat(64) + "\"}");
    }

    @Test
    void readsWhatItWrites() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            String text = random.ints(40, 0, 0x300)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String line = commit(text).line();
            TrailCommit read = TrailCommit.parse("report:1", line);

            assertThat(line).doesNotContain("\n");
            assertThat(read.line()).isEqualTo(line);
            assertThat(read.events().getFirst().payload()).isEqualTo(text);
        }
        TrailHeader header = new TrailHeader("report:1", "roundtable/00", 3, 4, Hash.ZERO, 0);
        assertThat(TrailHeader.parse(header.line())).isEqualTo(header);
        TrailCheckpoint checkpoint =
                new TrailCheckpoint("a\n\n— b c\n", 0, 5, Hash.ZERO, List.of(Hash.ZERO, Hash.ZERO));
        assertThat(TrailCheckpoint.parse(checkpoint.line())).isEqualTo(checkpoint);
        TrailCheckpoint alone = new TrailCheckpoint("n", 0, 5, Hash.ZERO, List.of());
        assertThat(TrailCheckpoint.parse(alone.line())).isEqualTo(alone);
    }

    @Test
    void whateverIsReadHasOneForm() {
        String line = commit("{\"a\":\"b\\n\u0001\"}").line();
        Random random = new Random(5);
        String characters = "\"\\ {}[]:,0123456789abcdefunZ\n\té";
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            int at = random.nextInt(line.length());
            String inserted = characters.charAt(random.nextInt(characters.length())) + "";
            String changed = line.substring(0, at) + inserted + line.substring(at + random.nextInt(2));
            try {
                assertThat(TrailCommit.parse("report:1", changed).line()).isEqualTo(changed);
            } catch (MalformedProofException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(1000, 19_000);
    }

    @Test
    void refusesWhatNobodyWrites() {
        String line = commit("{}").line();
        List<String> wrong = List.of(
                "",
                "{}",
                line + " ",
                line.substring(0, line.length() - 1),
                line.replace("\"from\":4", "\"from\":04"),
                line.replace("\"from\":4", "\"from\":9999999999999999999"),
                line.replace("\"from\":4", "\"from\":-4"),
                line.replace("09:30:00Z", "09:30:00.000Z"),
                line.replace("09:30:00Z", "09:30:00.0001Z"),
                line.replace("2026-05", "+999999999-05"),
                line.replace("\"revision\":2", "\"revision\":0"),
                line.replace("\"revision\":2", "\"revision\":3000000000"),
                line.replace("bullet", "\\u0062ullet"),
                line.replaceAll("\\[.*\\]", "[]"));

        for (String each : wrong) {
            assertThatThrownBy(() -> TrailCommit.parse("report:1", each))
                    .as(each)
                    .isInstanceOf(MalformedProofException.class);
        }
    }
}
