package roundtable.text;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One golden case: inputs, and what the library makes of them. */
sealed interface Vector permits ChangeSetVector, RebaseVector {

    /** The form is told by the fields. */
    static Vector of(Map<?, ?> fields) throws UnreadableVectors {
        if (fields.containsKey("a") && fields.containsKey("b")) {
            return ChangeSetVector.of(fields);
        }
        if (fields.containsKey("updates") && fields.containsKey("over")) {
            return RebaseVector.of(fields);
        }
        throw new UnreadableVectors("has the fields of neither form of vectors");
    }

    /** The first result that isn't equal to the byte, with both values, or null. */
    @Nullable String firstDifference();

    static @Nullable String difference(String name, Object expected, Object actual) {
        String wanted = JsonWriter.write(expected);
        String got = JsonWriter.write(actual instanceof ChangeSet set ? set.toJson() : actual);
        return wanted.equals(got) ? null : name + " is " + got + ", expected " + wanted;
    }

    static String text(Map<?, ?> fields, String name) throws UnreadableVectors {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw new UnreadableVectors("has no text \"" + name + "\"");
    }

    static List<?> list(Map<?, ?> fields, String name) throws UnreadableVectors {
        if (fields.get(name) instanceof List<?> list) {
            return list;
        }
        throw new UnreadableVectors("has no array \"" + name + "\"");
    }
}
