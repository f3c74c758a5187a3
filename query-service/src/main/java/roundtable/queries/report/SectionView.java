package roundtable.queries.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section of a report.
 *
 * @param key as in the template
 * @param finalised null while it is open; in JSON {@code final}
 * @param items in their order on paper, removed ones at their old place
 */
public record SectionView(
        String key, @JsonProperty("final") @Nullable Stamp finalised, List<ItemView> items) {
    SectionView seenBy(Audience audience) {
        return new SectionView(
                key,
                finalised,
                items.stream().map(item -> item.seenBy(audience)).toList());
    }
}
