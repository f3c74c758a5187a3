package roundtable.guard;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Atoms of a text that may be a part of a name.
 *
 * @param end the atom after the last one
 * @param from where it begins in the text; within the first atom where that has a prefix
 * @param exact whether nothing was taken off the end or the beginning
 */
record Hit(
        int end, int from, boolean exact, Shape shape, List<Meaning> meanings, Map<Integer, List<Meaning>> byBearer) {
    static Hit of(int end, int from, boolean exact, Shape shape, List<Meaning> meanings) {
        return new Hit(
                end, from, exact, shape, meanings, meanings.stream().collect(Collectors.groupingBy(Meaning::bearer)));
    }

    Hit from(int begin) {
        return new Hit(end, begin, exact, shape, meanings, byBearer);
    }

    /** What it is to one bearer. */
    List<Meaning> of(int bearer) {
        return byBearer.getOrDefault(bearer, List.of());
    }

    boolean isNameLike() {
        return shape.isNameLike();
    }
}
