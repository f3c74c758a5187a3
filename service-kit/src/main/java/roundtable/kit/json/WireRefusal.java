package roundtable.kit.json;

import java.util.Locale;
import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;

/** What can be wrong with a JSON text. */
enum WireRefusal {
    JSON_MALFORMED("What was sent is not valid JSON."),
    JSON_TOO_DEEP("What was sent is nested too deeply or holds a number that is too long."),
    FIELD_UNKNOWN("There is a field that is not known here%s. Check its spelling."),
    FIELD_MISSING("A field is missing or null%s."),
    FIELD_INVALID("A field holds something that does not belong there%s."),
    COMMAND_UNKNOWN("There is no command of this type%s. Check its spelling.");

    private final String sentence;

    WireRefusal(String sentence) {
        this.sentence = sentence;
    }

    /** The refusal, with the path of the field ({@code commands[0].itemId}), which may be empty. */
    Refusal at(String path) {
        String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Reason(code, sentence.formatted(path.isEmpty() ? "" : " (" + path + ")"), RefusalKind.MALFORMED);
    }
}
