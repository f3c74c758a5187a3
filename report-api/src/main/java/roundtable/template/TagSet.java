package roundtable.template;

import java.util.List;

/**
 * A numbered or named list that belongs together, such as the goals of a programme.
 *
 * @param key its stable name, shown in capitals before each value: {@code gcm} for {@code GCM 23}; unique in the template
 * @param title what it is, in full
 * @param tags in their order, one at least
 */
public record TagSet(String key, String title, List<TagChoice> tags) {}
