package roundtable.template;

import java.util.List;

/**
 * One section of the form.
 *
 * @param key its stable name, such as {@code challenges}; unique in the template
 * @param title its heading on paper, without a number
 * @param guidance the question that an empty section asks
 * @param kinds what may be written in it; a new line makes the first of them
 */
public record TemplateSection(String key, String title, String guidance, List<ItemKind> kinds) {}
