package roundtable.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    /** The expected text comes from JSON.stringify on Node. */
    @Test
    void escapesAsStringifyDoes() {
        String text = "\"\\/\b\f\n\r\t\u0000\u001f\u007f\u2028\u00e9\ud83d x \ude00 😀\ude00\ud83d";
        assertThat(JsonWriter.write(text))
                .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\u2028é\\ud83d x \\ude00 😀\\ude00\\ud83d\"");
    }

    @Test
    void readsEveryKindOfValue() throws JsonSyntaxException {
        String json = " { \"a\" : [ 1 , -2.5e1 , true , false , null , \"\\u0041\\/\\ud83d\\ude00\" ] , \"\" : { } } ";
        assertThat(JsonReader.read(json))
                .isEqualTo(Map.of("a", Arrays.asList(1L, -25.0, true, false, null, "A/😀"), "", Map.of()));
        assertThat(JsonWriter.write(JsonReader.read(json)))
                .isEqualTo("{\"a\":[1,-25.0,true,false,null,\"A/😀\"],\"\":{}}");
    }

    @Test
    void readsTheLongestNumbers() throws JsonSyntaxException {
        assertThat(JsonReader.read("[999999999999999999,-99999999999999999]"))
                .isEqualTo(List.of(999_999_999_999_999_999L, -99_999_999_999_999_999L));
    }
}
