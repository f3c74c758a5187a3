package roundtable.commands.dispatch;

import java.util.List;

/**
 * What a command did to its aggregate.
 *
 * @param version the aggregate's version after it
 * @param events what happened, in order; empty where nothing changed
 */
public record Effect(long version, List<?> events) {}
