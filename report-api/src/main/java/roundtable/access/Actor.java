package roundtable.access;

/**
 * Who sends a command or opens a view.
 *
 * @param name as it was given at sign-in
 * @param role as it was given at sign-in
 */
public record Actor(String name, Role role) {}
