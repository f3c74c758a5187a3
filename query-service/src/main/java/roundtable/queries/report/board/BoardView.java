package roundtable.queries.report.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import roundtable.closing.Departure;
import roundtable.closing.PinId;
import roundtable.conference.ConferenceId;
import roundtable.guard.Finding;
import roundtable.report.ItemId;
import roundtable.report.ReportId;
import roundtable.template.ItemKind;
import tools.jackson.databind.JsonNode;

/**
 * A board. What is null in it is left out of its JSON, so that differences can say that it went.
 *
 * @param board {@link Head}
 * @param pins {@link PinView} by pin
 */
record BoardView(JsonNode board, Map<String, JsonNode> pins) {
    /**
     * All but the pins.
     *
     * @param scriptId the document that holds the running order; there once the board is begun
     * @param version of the last event, -1 before the first
     * @param minutes of the whole speech; null where that is open
     * @param order the pins on the board, in the order in which they came
     * @param dropped pins that somebody took off: where one had its place in the script, a note to it still stands there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Head(
            ConferenceId conferenceId,
            String conference,
            @Nullable Instant closingAt,
            ReportId scriptId,
            long version,
            boolean begun,
            @Nullable Integer minutes,
            List<PinId> order,
            List<LeftView> left,
            List<PinId> dropped,
            List<SaidView> said,
            List<PlannedView> planned) {}

    /** A pin that left the board by itself. */
    record LeftView(PinId pinId, String code, Departure why, Instant at) {}

    /** What was said in the hall: an item of the script. */
    record SaidView(ItemId itemId, String by, Instant at) {}

    /** How long the chair speaks under a heading of the script. */
    record PlannedView(ItemId itemId, int minutes) {}

    /** How what was pinned stands to what its item says now. */
    enum Standing {
        /** The same, or what changed since was declined. */
        @JsonProperty("same")
        SAME,
        /** Other words. */
        @JsonProperty("changed")
        CHANGED,
        /** The item was taken out of its report. */
        @JsonProperty("removed")
        REMOVED,
        /** Nothing is left of it, or its keys are away. */
        @JsonProperty("unreadable")
        UNREADABLE
    }

    /**
     * A pin.
     *
     * @param code of the roundtable
     * @param section what the section is called
     * @param version of the report, whose wording it has
     * @param by who pinned it
     * @param then what the item said at that version; null where that can't be read any more
     * @param now what it says now; null where it can't be read
     * @param names what in {@code then} looks like a name that nobody decided on
     * @param aloud {@code then} as the hall hears it, without these names; null where there are none
     * @param changed null where it is the same
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PinView(
            PinId pinId,
            ReportId reportId,
            ItemId itemId,
            String code,
            String roundtable,
            String section,
            ItemKind kind,
            long version,
            String by,
            Instant at,
            @Nullable String then,
            @Nullable String now,
            List<NameView> names,
            @Nullable String aloud,
            Standing state,
            @Nullable ChangedView changed,
            AttributionView attribution) {}

    /**
     * Where a name stands in the words of a pin.
     *
     * @param from where it begins, in UTF-16 units
     * @param to where it ends, exclusive
     */
    record NameView(int from, int to) {
        static NameView of(Finding name) {
            return new NameView(name.from(), name.to());
        }
    }

    /**
     * The last change of an item.
     *
     * @param version of the report, which has these words
     */
    record ChangedView(String by, Instant at, long version) {}

    /** Whether a quote may be said with a name. */
    enum Naming {
        @JsonProperty("none")
        NONE,
        @JsonProperty("pending")
        PENDING,
        @JsonProperty("approved")
        APPROVED
    }

    /**
     * Who is quoted; nobody where the pin has other words than the item, because leave was asked for the item's alone.
     *
     * @param speaker null where they didn't approve
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttributionView(
            Naming status,
            @Nullable String speaker,
            @Nullable String affiliation) {
        static final AttributionView NONE = new AttributionView(Naming.NONE, null, null);
        static final AttributionView PENDING = new AttributionView(Naming.PENDING, null, null);
    }
}
