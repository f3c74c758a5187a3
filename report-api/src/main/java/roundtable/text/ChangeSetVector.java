package roundtable.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two changes of one text, and everything the library derives from them. */
record ChangeSetVector(String doc, List<?> a, List<?> b, Map<String, Object> expected) implements Vector {
    private static final List<String> SETS = List.of(
            "a_map_b",
            "a_map_b_before",
            "b_map_a",
            "b_map_a_before",
            "a_compose_bprime",
            "b_compose_aprime",
            "a_invert");
    private static final List<String> TEXTS = List.of("result", "result_b_first");

    static ChangeSetVector of(Map<?, ?> fields) throws UnreadableVectors {
        Map<String, Object> expected = new LinkedHashMap<>();
        for (String name : SETS) {
            expected.put(name, Vector.list(fields, name));
        }
        for (String name : TEXTS) {
            expected.put(name, Vector.text(fields, name));
        }
        return new ChangeSetVector(
                Vector.text(fields, "doc"), Vector.list(fields, "a"), Vector.list(fields, "b"), expected);
    }

    @Override
    public @Nullable String firstDifference() {
        ChangeSet setA = ChangeSet.fromJson(a);
        ChangeSet setB = ChangeSet.fromJson(b);
        ChangeSet bAfterA = setB.map(setA);
        ChangeSet bBeforeA = setB.map(setA, true);
        ChangeSet aAfterB = setA.map(setB);
        ChangeSet aBeforeB = setA.map(setB, true);
        String afterA = setA.apply(doc);
        String afterB = setB.apply(doc);
        return first(
                compare("a", a, setA),
                compare("b", b, setB),
                compare("a_map_b", aAfterB),
                compare("a_map_b_before", aBeforeB),
                compare("b_map_a", bAfterA),
                compare("b_map_a_before", bBeforeA),
                compare("a_compose_bprime", setA.compose(bAfterA)),
                compare("b_compose_aprime", setB.compose(aBeforeB)),
                compare("a_invert", setA.invert(doc)),
                compare("result", bAfterA.apply(afterA)),
                compare("result", aBeforeB.apply(afterB)),
                compare("result_b_first", aAfterB.apply(afterB)),
                compare("result_b_first", bBeforeA.apply(afterA)),
                compare("doc", doc, setA.invert(doc).apply(afterA)));
    }

    private @Nullable String compare(String name, Object actual) {
        return compare(name, expected.get(name), actual);
    }

    private static @Nullable String compare(String name, @Nullable Object wanted, Object actual) {
        return wanted == null ? null : Vector.difference(name, wanted, actual);
    }

    private static @Nullable String first(@Nullable String... differences) {
        for (String difference : differences) {
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }
}
