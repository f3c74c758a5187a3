package roundtable.commands.report.domain;

import java.util.List;
import roundtable.refusal.RefusedException;
import roundtable.refusal.Texts;
import roundtable.report.Tag;
import roundtable.report.TagScheme;
import roundtable.report.command.TagItem;
import roundtable.report.command.UntagItem;
import roundtable.report.event.ItemTagged;
import roundtable.report.event.ItemUntagged;
import roundtable.report.event.ReportEvent;
import roundtable.report.refusal.FreeTagMalformed;
import roundtable.report.refusal.TagUnknown;
import roundtable.report.refusal.TagsFull;

/** What items are tagged with. */
final class TagDecider {
    private static final int OBJECTIVES = 23;
    private static final int GOALS = 17;

    private TagDecider() {}

    static List<ReportEvent> tag(Report report, TagItem command, ReportLimits limits) {
        Item item = Lookup.readable(Lookup.editableItem(report, command.itemId()));
        Tag tag = accepted(command.tag(), limits);
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

    private static Tag accepted(Tag tag, ReportLimits limits) {
        switch (tag.scheme()) {
            case GCM -> requireNumber(tag.value(), OBJECTIVES);
            case SDG -> requireNumber(tag.value(), GOALS);
            case FREE -> {
                return new Tag(TagScheme.FREE, free(tag.value().strip(), limits));
            }
        }
        return tag;
    }

    private static String free(String value, ReportLimits limits) {
        if (value.isEmpty() || value.length() > limits.freeTag()) {
            throw new RefusedException(new FreeTagMalformed(limits.freeTag()));
        }
        return Texts.accepted(value, limits.freeTag());
    }

    /** Written in one way only, or one objective could be tagged twice. */
    private static void requireNumber(String value, int most) {
        if (!value.matches("[1-9][0-9]?") || Integer.parseInt(value) > most) {
            throw new RefusedException(new TagUnknown());
        }
    }
}
