package roundtable.template;

import java.util.List;

/**
 * What the items of a report may be tagged with.
 *
 * @param sets tags to choose from, in the order in which they are offered; may be empty
 * @param ownWords whether writers may tag in words of their own, too
 */
public record Tagging(List<TagSet> sets, boolean ownWords) {
    /** Objectives of the Compact, goals of the Agenda, own words: what there was before templates said it themselves. */
    public static final Tagging GLOBAL = new Tagging(List.of(GlobalTags.GCM, GlobalTags.SDG), true);

    /** Whether a set of this key holds this value. */
    public boolean has(String set, String value) {
        return sets.stream()
                .filter(candidate -> candidate.key().equals(set))
                .anyMatch(candidate ->
                        candidate.tags().stream().anyMatch(tag -> tag.value().equals(value)));
    }
}
