package roundtable.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtable.access.Actor;
import roundtable.access.PersonId;
import roundtable.access.Role;
import roundtable.refusal.RefusedException;
import roundtable.report.ItemId;
import roundtable.report.command.AddBullet;
import roundtable.report.command.EditText;
import roundtable.report.command.ReportCommand;
import roundtable.text.ChangeSet;

class WireJsonTest {
    @Test
    void readsACommandByItsType() {
        ReportCommand command = read("""
                {"type":"edit-text","itemId":"i1","revision":3,"clientId":"t1","sequence":7,"changes":[[2,[0,"x","y"]]]}""");

        assertThat(command)
                .isEqualTo(new EditText(new ItemId("i1"), 3, "t1", 7, List.of(ChangeSet.parse("[2,[0,\"x\",\"y\"]]"))));
    }

    @Test
    void aNullableFieldMayBeLeftOut() {
        ReportCommand command = read("""
                {"type":"add-bullet","itemId":"i1","section":"summary","text":""}""");

        assertThat(command).isEqualTo(new AddBullet(new ItemId("i1"), "summary", null, ""));
    }

    @Test
    void writesRolesInKebabCase() {
        assertThat(WireJson.write(new Actor(new PersonId("p1"), "A", Role.NOTE_TAKER)))
                .isEqualTo("{\"person\":\"p1\",\"name\":\"A\",\"role\":\"note-taker\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "json-malformed  | {\"type\":",
                "json-malformed  | ",
                "json-malformed  | {\"type\":\"remove-item\",\"itemId\":\"i\"} {}",
                "json-malformed  | {\"type\":\"remove-item\",\"itemId\":\"i\",\"itemId\":\"j\"}",
                "command-unknown | {\"type\":\"explode\"}",
                "command-unknown | {\"itemId\":\"i\"}",
                "field-unknown   | {\"type\":\"remove-item\",\"itemId\":\"i\",\"colour\":1}",
                "field-missing   | {\"type\":\"remove-item\"}",
                "field-missing   | {\"type\":\"remove-item\",\"itemId\":null}",
                "id-malformed    | {\"type\":\"remove-item\",\"itemId\":\"../x\"}",
                "field-invalid   | {\"type\":\"remove-item\",\"itemId\":{}}",
                "field-invalid   | {\"type\":\"remove-item\",\"itemId\":17}",
                "field-invalid   | []",
                "field-invalid   | {\"type\":\"edit-text\",\"itemId\":\"i\",\"revision\":\"1\",\"clientId\":\"t\",\"sequence\":0,\"changes\":[]}",
                "field-invalid   | {\"type\":\"edit-text\",\"itemId\":\"i\",\"revision\":1.5,\"clientId\":\"t\",\"sequence\":0,\"changes\":[]}",
                "change-malformed | {\"type\":\"edit-text\",\"itemId\":\"i\",\"revision\":1,\"clientId\":\"t\",\"sequence\":0,\"changes\":[[-1]]}",
                "field-invalid   | {\"type\":\"tag-item\",\"itemId\":\"i\",\"tag\":{\"scheme\":1,\"value\":\"1\"}}",
            })
    void refusesWhatItDoesNotUnderstand(String code, String json) {
        assertThat(codeFor(json == null ? "" : json)).isEqualTo(code);
    }

    @Test
    void refusesDeepNesting() {
        String deep = "[".repeat(100_000);
        assertThat(codeFor("{\"type\":\"edit-text\",\"itemId\":\"i\",\"changes\":" + deep))
                .isEqualTo("json-too-deep");
        assertThat(codeFor(deep)).isEqualTo("field-invalid");
    }

    private static String codeFor(String json) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> read(json));
        assertThat(refused).as(json).isNotNull();
        return refused.refusal().code();
    }

    private static ReportCommand read(String json) {
        return WireJson.read(json.getBytes(StandardCharsets.UTF_8), ReportCommand.class);
    }
}
