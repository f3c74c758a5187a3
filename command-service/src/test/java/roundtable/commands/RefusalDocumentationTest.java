package roundtable.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import roundtable.access.refusal.AccessRefusal;
import roundtable.closing.refusal.ClosingRefusal;
import roundtable.conference.refusal.ConferenceRefusal;
import roundtable.refusal.Refusal;
import roundtable.report.refusal.ChangeRefused;
import roundtable.report.refusal.ReportRefusal;

/** Every refusal has a code of its own, and stands with code and status in docs/domain.md. */
class RefusalDocumentationTest {
    private static final Set<String> SEEN = new HashSet<>();

    static Stream<Class<?>> refusals() {
        return Stream.of(ReportRefusal.class, ConferenceRefusal.class, AccessRefusal.class, ClosingRefusal.class)
                .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                .filter(type -> type != ChangeRefused.class);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isDocumented(Class<? extends Refusal> type) throws IOException, ReflectiveOperationException {
        Refusal refusal = sample(type);
        String documentation = Files.readString(Path.of("../docs/domain.md"));

        assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(SEEN.add(refusal.code()))
                .as("only one has %s", refusal.code())
                .isTrue();
        assertThat(documentation)
                .contains("| `" + refusal.code() + "` | " + refusal.kind().status() + " |");
        assertThat(refusal.sentence()).endsWith(".");
    }

    private static Refusal sample(Class<? extends Refusal> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values =
                Arrays.stream(types).map(RefusalDocumentationTest::value).toArray();
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    private static Object value(Class<?> type) {
        if (type == int.class) {
            return 7;
        }
        return type == long.class ? (Object) 7L : List.of("Seven");
    }
}
