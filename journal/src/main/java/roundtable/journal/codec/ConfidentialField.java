package roundtable.journal.codec;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import roundtable.privacy.Confidential;
import tools.jackson.databind.node.ObjectNode;

/**
 * A field of an event's JSON that is stored sealed.
 *
 * @param key name of its data key in parts: words, and between them names of other fields, whose values stand there
 */
record ConfidentialField(String name, List<String> key, boolean padded) {
    /** Those of a record, as {@link Confidential} says. */
    static List<ConfidentialField> of(Class<?> payload) {
        return payload.isRecord()
                ? Arrays.stream(payload.getRecordComponents())
                        .filter(component -> component.isAnnotationPresent(Confidential.class))
                        .map(ConfidentialField::of)
                        .toList()
                : List.of();
    }

    private static ConfidentialField of(RecordComponent component) {
        Confidential secret = component.getAnnotation(Confidential.class);
        return new ConfidentialField(component.getName(), List.of(secret.key().split("[{}]", -1)), secret.padded());
    }

    /** Name of the key in this event. */
    String keyIn(ObjectNode event) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < key.size(); i++) {
            name.append(i % 2 == 0 ? key.get(i) : event.path(key.get(i)).asString(""));
        }
        return name.toString();
    }
}
