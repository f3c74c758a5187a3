package roundtable.commands.report.domain;

import java.util.List;
import roundtable.refusal.RefusedException;
import roundtable.refusal.Texts;
import roundtable.report.Tag;
import roundtable.report.command.TagItem;
import roundtable.report.command.UntagItem;
import roundtable.report.event.ItemTagged;
import roundtable.report.event.ItemUntagged;
import roundtable.report.event.ReportEvent;
import roundtable.report.refusal.FreeTagMalformed;
import roundtable.report.refusal.OwnTagsNotTaken;
import roundtable.report.refusal.TagUnknown;
import roundtable.report.refusal.TagsFull;
import roundtable.template.Tagging;

/** What items are tagged with. */
final class TagDecider {
    private TagDecider() {}

    static List<ReportEvent> tag(Report report, TagItem command, ReportLimits limits) {
        Item item = Lookup.readable(Lookup.editableItem(report, command.itemId()));
        Tag tag = accepted(command.tag(), report.tagging(), limits);
        if (item.tags().contains(tag)) {
            return List.of();
        }
        if (item.tags().size() >= limits.tags()) {
            throw new RefusedException(new TagsFull(limits.tags()));
        }
        return List.of(new ItemTagged(item.id(), tag));
    }

    static List<ReportEvent> untag(Report report, UntagItem command) {
        Item item = Lookup.readable(Lookup.editableItem(report, command.itemId()));
        Tag tag = new Tag(command.tag().scheme(), command.tag().value().strip());
        return item.tags().contains(tag) ? List.of(new ItemUntagged(item.id(), tag)) : List.of();
    }

    private static Tag accepted(Tag tag, Tagging tagging, ReportLimits limits) {
        if (!tag.scheme().equals(Tag.OWN_WORDS)) {
            if (!tagging.has(tag.scheme(), tag.value())) {
                throw new RefusedException(new TagUnknown());
            }
            return tag;
        }
        if (!tagging.ownWords()) {
            throw new RefusedException(new OwnTagsNotTaken());
        }
        return new Tag(Tag.OWN_WORDS, free(tag.value().strip(), limits));
    }

    private static String free(String value, ReportLimits limits) {
        if (value.isEmpty() || value.length() > limits.freeTag()) {
            throw new RefusedException(new FreeTagMalformed(limits.freeTag()));
        }
        return Texts.line(value, limits.freeTag());
    }
}
