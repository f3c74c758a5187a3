package roundtable.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import roundtable.cli.client.Failure;

/**
 * What follows a verb.
 *
 * @param words those that belong to no option
 * @param options by name, without dashes; the value of a flag is empty
 */
record Arguments(List<String> words, Map<String, String> options) {
    /** Takes {@code --name value}, {@code --name=value} and {@code --flag}; refuses other options. */
    static Arguments parse(List<String> given, Set<String> valued, Set<String> flags) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            String word = given.get(i);
            if (!word.startsWith("--")) {
                words.add(word);
                continue;
            }
            String[] parts = word.substring(2).split("=", 2);
            if (parts.length == 1 && valued.contains(parts[0]) && i + 1 < given.size()) {
                options.put(parts[0], given.get(++i));
            } else if (parts.length == 2 && valued.contains(parts[0])) {
                options.put(parts[0], parts[1]);
            } else if (parts.length == 1 && flags.contains(parts[0])) {
                options.put(parts[0], "");
            } else {
                throw new Failure(
                        valued.contains(parts[0])
                                ? "--" + parts[0] + " needs a value."
                                : "There is no option " + word + ".");
            }
        }
        return new Arguments(List.copyOf(words), Map.copyOf(options));
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** The number given for an option, or another one; refuses what is less than {@code least} or no number. */
    int number(String name, int otherwise, int least) {
        String given = options.get(name);
        if (given == null) {
            return otherwise;
        }
        if (!given.matches("\\d{1,9}") || Integer.parseInt(given) < least) {
            throw new Failure("--" + name + " takes a whole number from " + least + ", not \"" + given + "\".");
        }
        return Integer.parseInt(given);
    }

    /** The one word that a verb takes. */
    String onlyWord(String what) {
        if (words.size() != 1) {
            throw new Failure(
                    words.isEmpty() ? "Which " + what + "? None was given." : "One " + what + " at a time, please.");
        }
        return words.getFirst();
    }
}
