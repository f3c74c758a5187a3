package roundtable.commands.identity;

import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import roundtable.kit.json.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Options as browsers read them ({@code PublicKeyCredential.parseCreationOptionsFromJSON}). */
final class PasskeyJson {
    private static final JsonMapper MAPPER =
            WireJson.mapper().rebuild().addModule(new WebauthnJacksonModule()).build();

    private PasskeyJson() {}

    static JsonNode of(Object options) {
        return MAPPER.valueToTree(options);
    }
}
