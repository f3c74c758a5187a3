package roundtable.template;

import java.util.List;

/**
 * The form of a report.
 *
 * @param name such as "Reporting template"
 * @param guidance what its writers are told first
 * @param sections in their order on paper, one at least
 * @param tagging what items may be tagged with
 */
public record Template(String name, String guidance, List<TemplateSection> sections, Tagging tagging) {}
