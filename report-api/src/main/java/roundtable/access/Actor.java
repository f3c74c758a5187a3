package roundtable.access;

/**
 * Somebody in the role in which they act on one thing.
 *
 * @param person who it is
 * @param name what they are called in the trail
 * @param role the one of their roles that allows what they do
 */
public record Actor(PersonId person, String name, Role role) {}
