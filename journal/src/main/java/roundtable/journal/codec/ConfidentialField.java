package roundtable.journal.codec;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtable.privacy.Confidential;
import tools.jackson.databind.node.ObjectNode;

/**
 * A field of an event's JSON that is stored sealed.
 *
 * @param key name of its data key, with other fields in braces
 */
record ConfidentialField(String name, String key, boolean padded) {
    private static final Pattern OTHER_FIELD = Pattern.compile("\\{(\\w+)}");

    /** Those of a record, as {@link Confidential} says. */
    static List<ConfidentialField> of(Class<?> payload) {
        if (!payload.isRecord()) {
            return List.of();
        }
        List<ConfidentialField> fields = new ArrayList<>();
        Arrays.stream(payload.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Confidential.class))
                .forEach(component -> fields.add(of(component)));
        return List.copyOf(fields);
    }

    private static ConfidentialField of(RecordComponent component) {
        Confidential secret = component.getAnnotation(Confidential.class);
        return new ConfidentialField(component.getName(), secret.key(), secret.padded());
    }

    /** Name of the key in this event. */
    String keyIn(ObjectNode event) {
        Matcher matcher = OTHER_FIELD.matcher(key);
        return matcher.replaceAll(
                field -> Matcher.quoteReplacement(event.path(field.group(1)).asString("")));
    }
}
