package roundtable.commands.report;

import static roundtable.commands.report.Given.item;

import java.util.List;
import org.junit.jupiter.api.Test;
import roundtable.report.Tag;
import roundtable.report.command.TagItem;
import roundtable.report.event.ItemTagged;
import roundtable.template.TagChoice;
import roundtable.template.TagSet;
import roundtable.template.Tagging;

/** A conference on something else than migration brings its own tags, or none. */
class OwnTagsTest {
    private static final TagSet THEMES = new TagSet("theme", "Themes", List.of(new TagChoice("Water", "")));

    @Test
    void theTemplateSaysWhatThereIs() {
        Tagging themes = new Tagging(List.of(THEMES), true);
        Tag water = new Tag("theme", "Water");
        Tag own = new Tag(Tag.OWN_WORDS, "wells");
        Given.taggedBy(themes)
                .whenRapporteur(new TagItem(item("a"), water), new TagItem(item("a"), own))
                .happens(new ItemTagged(item("a"), water), new ItemTagged(item("a"), own));
        Given.taggedBy(themes)
                .whenRapporteur(new TagItem(item("a"), new Tag("gcm", "1")))
                .isRefused("tag-unknown");
        Given.taggedBy(themes)
                .whenRapporteur(new TagItem(item("a"), new Tag("theme", "water")))
                .isRefused("tag-unknown");
    }

    @Test
    void ownWordsAreTakenWhereTheTemplateTakesThem() {
        Given.taggedBy(new Tagging(List.of(THEMES), false))
                .whenRapporteur(new TagItem(item("a"), new Tag(Tag.OWN_WORDS, "wells")))
                .isRefused("own-tags-not-taken");
    }
}
