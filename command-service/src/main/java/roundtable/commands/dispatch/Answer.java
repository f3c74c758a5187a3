package roundtable.commands.dispatch;

import java.util.Map;

/**
 * The answer to a request.
 *
 * @param commandId as it was sent
 * @param version the version that holds the effect durably; the current one where nothing changed
 * @param revisions the item revision of each item whose text was added or edited
 */
public record Answer(String commandId, long version, Map<String, Long> revisions) {}
