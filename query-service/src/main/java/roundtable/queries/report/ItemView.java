package roundtable.queries.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import roundtable.guard.NameGuard;
import roundtable.report.ItemId;
import roundtable.report.Tag;
import roundtable.template.ItemKind;

/**
 * An item of a report.
 *
 * @param level of a heading, 1 to 3; null on other kinds
 * @param text null where it was redacted or can't be read any more
 * @param revision changes of its text so far
 * @param changed the last change of its text; equal to {@code added} where there was none
 * @param removed null while it stands
 * @param redacted null while it isn't; else nothing is left of its text, tags, comments and attribution
 * @param attribution of a quote; null while it is anonymous
 * @param attributions how many there have been; the number of the latest
 * @param attributionsOver up to which number they were declined or withdrawn
 * @param kept in the order in which they were decided on
 * @param tags in the order in which they were put on
 * @param comments in the order in which they were made
 */
public record ItemView(
        ItemId id,
        ItemKind kind,
        @Nullable Integer level,
        @Nullable String text,
        long revision,
        Stamp added,
        Stamp changed,
        @Nullable Stamp removed,
        @Nullable RedactionView redacted,
        @Nullable AttributionView attribution,
        int attributions,
        int attributionsOver,
        List<KeptName> kept,
        List<Tag> tags,
        List<CommentView> comments) {
    /** Whether what it says is lost though nobody said so. (No property of its JSON, so no {@code is}.) */
    public boolean unreadable() {
        return text == null && redacted == null;
    }

    ItemView seenBy(Audience audience) {
        if (audience.seesPending() || (attribution == null && kept.isEmpty())) {
            return this;
        }
        return with(
                text, redacted, attribution == null ? null : attribution.seenBy(audience), List.of(), tags, comments);
    }

    /** As if it had been redacted then already. */
    ItemView redactedAs(RedactionView redaction) {
        return with(null, redaction, null, List.of(), List.of(), List.of());
    }

    /**
     * In other words of its own, standing whether or not it still stands in its report. Whoever is quoted approved the words that
     * it has now, so under others they are not named; and a name that its writers kept is kept only while it still says it.
     */
    public ItemView saying(@Nullable String words) {
        return new ItemView(
                id,
                kind,
                level,
                words,
                revision,
                added,
                changed,
                null,
                redacted,
                Objects.equals(words, text) ? attribution : null,
                attributions,
                attributionsOver,
                kept.stream().filter(name -> stillSays(name.text())).toList(),
                tags,
                comments);
    }

    private boolean stillSays(String name) {
        return text != null && (" " + NameGuard.fold(text) + " ").contains(" " + NameGuard.fold(name) + " ");
    }

    /** As it is read out in the hall: with these tags, a speaker where they approved, and nothing else. */
    public ItemView readOut(@Nullable String words, List<Tag> labels) {
        return with(
                words,
                redacted,
                attribution == null ? null : attribution.seenBy(Audience.OTHERS),
                List.of(),
                labels,
                List.of());
    }

    /** As if nobody had been named. */
    ItemView anonymous() {
        return with(text, redacted, null, kept, tags, comments);
    }

    private ItemView with(
            @Nullable String words,
            @Nullable RedactionView redaction,
            @Nullable AttributionView speaker,
            List<KeptName> names,
            List<Tag> labels,
            List<CommentView> remarks) {
        return new ItemView(
                id,
                kind,
                level,
                words,
                revision,
                added,
                changed,
                removed,
                redaction,
                speaker,
                attributions,
                attributionsOver,
                names,
                labels,
                remarks);
    }
}
