package roundtable.kit.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import roundtable.text.ChangeSet;

/** The form of a record on the wire, as {@link roundtable.journal.codec.ApiModule} writes it. */
final class RecordForm {
    private RecordForm() {}

    static Schema<?> of(Class<?> type) {
        ObjectSchema form = new ObjectSchema();
        for (RecordComponent component : type.getRecordComponents()) {
            form.addProperty(component.getName(), value(component.getGenericType()));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                form.addRequiredItem(component.getName());
            }
        }
        form.setAdditionalProperties(false);
        return form;
    }

    private static Schema<?> value(Type type) {
        if (type instanceof ParameterizedType list && Collection.class.isAssignableFrom((Class<?>) list.getRawType())) {
            return new ArraySchema().items(value(list.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == ChangeSet.class) {
            return new ArraySchema().items(new Schema<>()).description("a change of text, see docs/protocol.md");
        }
        if (plain.isEnum()) {
            StringSchema names = new StringSchema();
            Arrays.stream(plain.getEnumConstants()).forEach(constant -> names.addEnumItem(name(constant)));
            return names;
        }
        if (plain == long.class || plain == int.class) {
            return new IntegerSchema();
        }
        if (plain == boolean.class) {
            return new BooleanSchema();
        }
        return plain.isRecord() && !isText(plain) ? of(plain) : new StringSchema();
    }

    /** Ids are records of one text, and are texts on the wire. */
    private static boolean isText(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && components[0].getName().equals("value");
    }

    private static String name(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
