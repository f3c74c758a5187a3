package roundtable.cli.imports;

import java.util.List;

/**
 * A section as it was found.
 *
 * @param number as printed before its title
 * @param title without number and closing colon
 * @param guidance instructions of the template that stand in it; may be empty
 * @param items in order
 */
public record ImportedSection(int number, String title, String guidance, List<ImportedItem> items) {}
