package roundtable.journal.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import roundtable.access.PersonId;
import roundtable.access.Role;
import roundtable.closing.Departure;
import roundtable.closing.PinId;
import roundtable.conference.ConferenceId;
import roundtable.guard.Finding;
import roundtable.installation.InstallationId;
import roundtable.report.CommentId;
import roundtable.report.ItemId;
import roundtable.report.RedactionReason;
import roundtable.report.ReportId;
import roundtable.template.ItemKind;
import roundtable.text.ChangeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The JSON form of the API's values, the same in the journal and on the wire: ids as text, enums in kebab case. */
public final class ApiModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    public ApiModule() {
        super("roundtable-api");
        text(ReportId.class, ReportId::value, ReportId::new);
        text(ItemId.class, ItemId::value, ItemId::new);
        text(CommentId.class, CommentId::value, CommentId::new);
        text(PersonId.class, PersonId::value, PersonId::new);
        text(InstallationId.class, InstallationId::value, InstallationId::new);
        text(ConferenceId.class, ConferenceId::value, ConferenceId::new);
        text(PinId.class, PinId::value, PinId::new);
        names(Role.class);
        names(ItemKind.class);
        names(RedactionReason.class);
        names(Departure.class);
        names(Finding.Kind.class);
        addSerializer(new ChangeSetWriter());
        addDeserializer(ChangeSet.class, new ChangeSetReader());
    }

    private <E extends Enum<E>> void names(Class<E> type) {
        text(type, ApiModule::kebab, name -> {
            for (E constant : type.getEnumConstants()) {
                if (kebab(constant).equals(name)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException("not one of the names of " + type.getSimpleName());
        });
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private <T> void text(Class<T> type, Function<T, String> write, Function<String, T> read) {
        addSerializer(new TextWriter<>(type, write));
        addDeserializer(type, new TextReader<>(type, read));
    }

    private static final class TextWriter<T> extends StdSerializer<T> {
        private final Function<T, String> write;

        TextWriter(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(write.apply(value));
        }
    }

    private static final class TextReader<T> extends StdDeserializer<T> {
        private final Function<String, T> read;

        TextReader(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            String text = in.hasToken(JsonToken.VALUE_STRING) ? in.getString() : context.readValue(in, String.class);
            try {
                return read.apply(text);
            } catch (RuntimeException refused) {
                throw context.instantiationException(handledType(), refused);
            }
        }
    }

    private static final class ChangeSetWriter extends StdSerializer<ChangeSet> {
        ChangeSetWriter() {
            super(ChangeSet.class);
        }

        @Override
        public void serialize(ChangeSet changes, JsonGenerator out, SerializationContext context) {
            out.writeRawValue(changes.toString());
        }
    }

    /** Takes the tokens as they come: each keystroke is read here several times. */
    private static final class ChangeSetReader extends StdDeserializer<ChangeSet> {
        ChangeSetReader() {
            super(ChangeSet.class);
        }

        @Override
        public ChangeSet deserialize(JsonParser in, DeserializationContext context) {
            if (!in.hasToken(JsonToken.START_ARRAY)) {
                return (ChangeSet) context.handleUnexpectedToken(ChangeSet.class, in);
            }
            List<@Nullable Object> parts = list(in);
            try {
                return ChangeSet.fromJson(parts);
            } catch (RuntimeException malformed) {
                throw context.instantiationException(ChangeSet.class, malformed);
            }
        }

        /** Null stands for whatever no change set can hold. */
        private static @Nullable Object value(JsonParser in) {
            return switch (in.currentToken()) {
                case VALUE_NUMBER_INT -> in.getNumberValue();
                case VALUE_STRING -> in.getString();
                case START_ARRAY -> list(in);
                case null, default -> {
                    in.skipChildren();
                    yield null;
                }
            };
        }

        private static List<@Nullable Object> list(JsonParser in) {
            List<@Nullable Object> values = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                values.add(value(in));
            }
            return values;
        }
    }
}
