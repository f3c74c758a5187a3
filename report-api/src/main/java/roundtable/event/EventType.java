package roundtable.event;

/**
 * The stable name of an event in the journal and on the wire. Class names may change; this may not.
 *
 * @param name in kebab case, past tense
 * @param revision of its JSON form, from 1; an upcaster leads from each to the next
 * @param type the record that the newest revision is read into
 */
public record EventType(String name, int revision, Class<? extends Record> type) {}
