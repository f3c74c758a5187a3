package roundtable.commands.report.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.refusal.RefusedException;
import roundtable.refusal.Texts;
import roundtable.report.ItemId;
import roundtable.report.command.AddBullet;
import roundtable.report.command.AddHeading;
import roundtable.report.command.AddParagraph;
import roundtable.report.command.AddQuote;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.HeadingAdded;
import roundtable.report.event.ParagraphAdded;
import roundtable.report.event.QuoteAdded;
import roundtable.report.event.ReportEvent;
import roundtable.report.refusal.HeadingLevelUnknown;
import roundtable.report.refusal.ItemExists;
import roundtable.report.refusal.ReportFull;
import roundtable.template.ItemKind;

/** New items. */
final class AdditionDecider {
    private AdditionDecider() {}

    static List<ReportEvent> bullet(Report report, AddBullet c, ReportLimits limits) {
        ItemId after = place(report, ItemKind.BULLET, c.itemId(), c.section(), c.after(), limits);
        return List.of(new BulletAdded(c.itemId(), c.section(), after, Texts.accepted(c.text(), limits.itemText())));
    }

    static List<ReportEvent> heading(Report report, AddHeading c, ReportLimits limits) {
        ItemId after = place(report, ItemKind.HEADING, c.itemId(), c.section(), c.after(), limits);
        if (c.level() < 1 || c.level() > 3) {
            throw new RefusedException(new HeadingLevelUnknown());
        }
        String text = Texts.accepted(c.text(), limits.headingText());
        return List.of(new HeadingAdded(c.itemId(), c.section(), after, c.level(), text));
    }

    static List<ReportEvent> paragraph(Report report, AddParagraph c, ReportLimits limits) {
        ItemId after = place(report, ItemKind.PARAGRAPH, c.itemId(), c.section(), c.after(), limits);
        return List.of(new ParagraphAdded(c.itemId(), c.section(), after, Texts.accepted(c.text(), limits.itemText())));
    }

    static List<ReportEvent> quote(Report report, AddQuote c, ReportLimits limits) {
        ItemId after = place(report, ItemKind.QUOTE, c.itemId(), c.section(), c.after(), limits);
        return List.of(new QuoteAdded(c.itemId(), c.section(), after, Texts.accepted(c.text(), limits.itemText())));
    }

    /** The living item that the new one stands right behind. */
    private static @Nullable ItemId place(
            Report report, ItemKind kind, ItemId id, String key, @Nullable ItemId after, ReportLimits limits) {
        Section section = Lookup.openSection(report, key);
        PlaceDecider.requireAllowed(kind, section);
        if (report.items().find(id) != null) {
            throw new RefusedException(new ItemExists());
        }
        if (report.items().size() >= limits.items()) {
            throw new RefusedException(new ReportFull(limits.items()));
        }
        return Lookup.predecessor(report, section, after, null);
    }
}
