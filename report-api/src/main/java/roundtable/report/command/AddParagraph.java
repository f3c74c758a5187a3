package roundtable.report.command;

import org.jspecify.annotations.Nullable;
import roundtable.report.ItemId;

/**
 * Adds a paragraph of prose to a section.
 *
 * @param itemId an id of the caller's own making, unique in the report
 * @param section key of a section of the template
 * @param after the item that this one follows; null puts it first in the section. If it was removed meanwhile, its nearest living predecessor counts; if it left the section, the end of the section does
 * @param text what it says at first
 */
public record AddParagraph(
        ItemId itemId, String section, @Nullable ItemId after, String text) implements ReportCommand {}
