package roundtable.queries.presence;

import org.jspecify.annotations.Nullable;
import roundtable.access.Role;

/**
 * Somebody who is there, in one tab.
 *
 * @param clientId names the tab
 * @param name as signed in
 * @param role as signed in
 * @param cursor null where it is nowhere
 */
record Present(
        String clientId, String name, Role role, @Nullable Cursor cursor) {}
