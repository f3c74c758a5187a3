package roundtable.kit.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import roundtable.closing.command.ClosingCommand;
import roundtable.closing.command.ClosingCommandNames;
import roundtable.conference.command.ConferenceCommand;
import roundtable.conference.command.ConferenceCommandNames;
import roundtable.installation.command.InstallationCommand;
import roundtable.installation.command.InstallationCommandNames;
import roundtable.journal.codec.ApiModule;
import roundtable.journal.codec.BlankBuffers;
import roundtable.refusal.RefusedException;
import roundtable.report.command.ReportCommand;
import roundtable.report.command.ReportCommandNames;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.type.LogicalType;

/** The one mapper for bodies and messages. Every fault in what was sent becomes a {@link RefusedException}. */
public final class WireJson {
    private static final int DEEPEST = 32;
    private static final JsonMapper MAPPER = build();

    private WireJson() {}

    /** The mapper itself, for writing and for Spring's converters. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * Reads a body.
     *
     * @throws RefusedException {@code json-malformed}, {@code field-unknown}, {@code field-missing}, {@code field-invalid},
     *     {@code command-unknown}, {@code json-too-deep}, or what a value in it is refused with
     */
    public static <T> T read(byte[] json, Class<T> type) {
        String text = text(json);
        return refusing(() -> MAPPER.readValue(text, type));
    }

    /** The parser that keeps no names of fields would let bytes pass that are no UTF-8. */
    private static String text(byte[] json) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw new RefusedException(WireRefusal.JSON_MALFORMED.at(""));
        }
    }

    /** Reads a message into a tree; refuses as {@link #read(byte[], Class)} does. */
    public static JsonNode tree(String json) {
        return refusing(() -> MAPPER.readValue(json, JsonNode.class));
    }

    /** Reads a part of a message; refuses as {@link #read(byte[], Class)} does. */
    public static <T> T convert(JsonNode node, Class<T> type) {
        return refusing(() -> MAPPER.treeToValue(node, type));
    }

    /** JSON's null is a value that nothing here takes. */
    private static <T> T refusing(Supplier<@Nullable T> reading) {
        try {
            T value = reading.get();
            if (value == null) {
                throw new RefusedException(WireRefusal.FIELD_INVALID.at(""));
            }
            return value;
        } catch (JacksonException fault) {
            throw new RefusedException(Faults.refusalFor(fault));
        }
    }

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    private static JsonMapper build() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(20)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .recyclerPool(BlankBuffers.pool())
                // It would remember the names of fields that anybody ever sent, and they may be anything.
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .build();
        JsonMapper.Builder builder = JsonMapper.builder(factory)
                .addModule(new ApiModule())
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .addMixIn(ReportCommand.class, TypedByName.class)
                .addMixIn(ConferenceCommand.class, TypedByName.class)
                .addMixIn(InstallationCommand.class, TypedByName.class)
                .addMixIn(ClosingCommand.class, TypedByName.class)
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS);
        builder.withCoercionConfig(LogicalType.Textual, textual -> {
            textual.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
            textual.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
            textual.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        });
        builder.annotationIntrospector(new NullnessIntrospector());
        ReportCommandNames.ALL.forEach((name, type) -> builder.registerSubtypes(new NamedType(type, name)));
        ConferenceCommandNames.ALL.forEach((name, type) -> builder.registerSubtypes(new NamedType(type, name)));
        InstallationCommandNames.ALL.forEach((name, type) -> builder.registerSubtypes(new NamedType(type, name)));
        ClosingCommandNames.ALL.forEach((name, type) -> builder.registerSubtypes(new NamedType(type, name)));
        return builder.build();
    }
}
