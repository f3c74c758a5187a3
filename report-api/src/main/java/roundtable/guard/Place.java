package roundtable.guard;

/**
 * Where something was found.
 *
 * @param from in UTF-16 units of the text
 * @param end the atom after the last one
 */
record Place(int from, int end) {}
