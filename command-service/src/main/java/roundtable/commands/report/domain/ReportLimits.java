package roundtable.commands.report.domain;

/**
 * How large a report and its parts may become. Texts are measured in UTF-16 code units.
 *
 * @param items of a report, removed ones counted
 * @param itemText text of a bullet, paragraph or quote
 * @param headingText text of a heading
 * @param window changes of an item that an edit can be mapped over, at least; one made earlier has to be made again
 * @param clients tabs of which an item remembers the last edit
 * @param comments on one item
 * @param commentText text of a comment
 * @param tags on one item
 * @param freeTag text of a free tag
 * @param personText name and affiliation of a person, each
 * @param events of one commit
 */
public record ReportLimits(
        int items,
        int itemText,
        int headingText,
        int window,
        int clients,
        int comments,
        int commentText,
        int tags,
        int freeTag,
        int personText,
        int events) {
    public static final ReportLimits DEFAULT =
            new ReportLimits(2_000, 10_000, 300, 1_000, 256, 500, 2_000, 50, 60, 200, 1_000);
}
