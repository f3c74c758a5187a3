package roundtable.journal.codec;

/**
 * An allowed kind of event or snapshot.
 *
 * @param aggregate type of the aggregate that it belongs to, such as {@code Report}
 * @param name stable short name, such as {@code section-finalised}
 * @param revision revision of the payload's form that is written now, from 1
 * @param payload the record that a payload of this revision is read into
 */
public record EventType(String aggregate, String name, int revision, Class<?> payload) {}
