package roundtable.kit.session;

import roundtable.access.PersonId;

/**
 * Who has signed in.
 *
 * @param person who it is
 * @param name what they are called in the trail
 * @param session id of the session; it opens nothing
 */
public record Visitor(PersonId person, String name, String session) {}
