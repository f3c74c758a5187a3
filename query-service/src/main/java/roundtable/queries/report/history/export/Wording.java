package roundtable.queries.report.history.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import roundtable.access.Role;
import roundtable.queries.report.history.Entry;
import roundtable.queries.report.history.EntryKind;
import roundtable.report.RedactionReason;
import roundtable.template.ItemKind;

/** How a document says what happened, and when: in English, in UTC. */
final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Wording() {}

    /** What somebody did, such as "moved a bullet from Summary to Challenges". */
    static String deed(Entry entry, Titles titles) {
        String deed = deed(entry.kind(), item(entry.itemKind()));
        if (entry.section() == null) {
            return deed;
        }
        return entry.toSection() == null
                ? deed + " in " + titles.of(entry.section())
                : deed + " from " + titles.of(entry.section()) + " to " + titles.of(entry.toSection());
    }

    private static String deed(EntryKind kind, String item) {
        return switch (kind) {
            case OPENED -> "opened the report";
            case RAPPORTEUR_ASSIGNED -> "named the rapporteur";
            case NOTE_TAKER_ASSIGNED -> "named the note taker";
            case ADDED -> "added " + item;
            case TYPED -> "wrote in " + item;
            case MOVED -> "moved " + item;
            case REMOVED -> "removed " + item;
            case RESTORED -> "restored " + item;
            case TAGGED -> "tagged " + item;
            case UNTAGGED -> "took a tag from " + item;
            case COMMENTED -> "commented on " + item;
            case COMMENT_RESOLVED -> "resolved a comment on " + item;
            case SECTION_FINALISED -> "made the section final";
            case SECTION_REOPENED -> "reopened the section";
            case SUBMITTED -> "submitted the report";
            case WITHDRAWN -> "withdrew the report";
            case ATTRIBUTION_REQUESTED -> "asked for leave to name who said a quote";
            case ATTRIBUTION_APPROVED -> "recorded leave to name who said a quote";
            case QUOTE_ANONYMOUS -> "made a quote anonymous";
            case REDACTED -> "redacted " + item;
            case PARTICIPANTS_GIVEN -> "gave the list of participants";
            case NAME_KEPT -> "kept a name in " + item;
            case KEY_DESTROYED -> "destroyed the key of what was forgotten";
            case SIGNED_IN -> "opened the report to read";
            case EXPORTED -> "took a copy along";
            case BOARD_BEGUN -> "began the board";
            case PINNED -> "pinned a point";
            case UNPINNED -> "took a point off the board";
            case PIN_RELEASED -> "took a point off the board that may no longer be shown";
            case WORDING_TAKEN -> "took the new wording of a point";
            case WORDING_KEPT -> "kept the earlier wording of a point";
            case SAID -> "marked a point as said";
            case UNSAID -> "marked a point as not said";
            case MINUTES_PLANNED -> "planned the minutes of a part";
            case SPEECH_PLANNED -> "planned the minutes of the speech";
        };
    }

    /** What it says beside: a tag, a name, a reason, minutes; empty where there is nothing. */
    static String note(Entry entry) {
        String note = entry.note() == null ? "" : entry.note().replaceAll("\\s+", " ");
        return switch (entry.kind()) {
            case REDACTED, PIN_RELEASED -> note.replace('-', ' ');
            case MINUTES_PLANNED, SPEECH_PLANNED -> note.isEmpty() ? "open" : note + " min";
            case PINNED -> note.replaceFirst("(\\S+) (\\S+) (\\d+)", "item $2 of report $1, version $3");
            case WORDING_TAKEN, WORDING_KEPT -> "version " + note;
            default -> note;
        };
    }

    private static String item(@Nullable ItemKind kind) {
        return kind == null ? "an item" : "a " + kind.name().toLowerCase(Locale.ROOT);
    }

    static String role(@Nullable Role role) {
        return role == null ? "" : role.code().replace('-', ' ');
    }

    static String reason(RedactionReason reason) {
        return switch (reason) {
            case NAMES_A_PERSON -> "it names a person";
            case SAID_IN_CONFIDENCE -> "it was said in confidence";
            case ASKED_TO -> "somebody asked for it";
            case OTHER -> "other";
        };
    }

    static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String time(Instant moment) {
        return TIME.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** Day and time. */
    static String moment(Instant moment) {
        return day(dayOf(moment)) + ", " + time(moment) + " UTC";
    }
}
