package roundtable.queries.report.history.export;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What changed in a text, short enough for a line.
 *
 * @param lead some words that stand before it; may be empty, as all of these
 * @param gone what stood there
 * @param come what stands there now
 * @param rest some words behind it
 */
record Shortened(String lead, String gone, String come, String rest) {
    private static final int MOST = 140;
    private static final int AROUND = 32;
    private static final String MORE = "\u2026";
    private static final Pattern WORDS = Pattern.compile("\\s+|[^\\s]+");

    static Shortened change(String before, String after) {
        List<String> old = words(before);
        List<String> fresh = words(after);
        int least = Math.min(old.size(), fresh.size());
        int same = 0;
        while (same < least && old.get(same).equals(fresh.get(same))) {
            same++;
        }
        int behind = 0;
        while (behind < least - same && old.get(old.size() - 1 - behind).equals(fresh.get(fresh.size() - 1 - behind))) {
            behind++;
        }
        return new Shortened(
                end(joined(old, 0, same)),
                start(joined(old, same, old.size() - behind), MOST),
                start(joined(fresh, same, fresh.size() - behind), MOST),
                start(joined(old, old.size() - behind, old.size()), AROUND));
    }

    /** The beginning of a text. */
    static String of(String text) {
        return start(joined(words(text), 0, Integer.MAX_VALUE), MOST);
    }

    private static List<String> words(String text) {
        return WORDS.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String joined(List<String> words, int from, int to) {
        String text = String.join("", words.subList(from, Math.min(to, words.size())));
        return text.replaceAll("\\s+", " ");
    }

    private static String start(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most);
        int cut = end > most / 2 ? end : most;
        return text.substring(0, Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut) + MORE;
    }

    private static String end(String text) {
        if (text.length() <= AROUND) {
            return text;
        }
        int least = text.length() - AROUND;
        int start = text.indexOf(' ', least);
        int cut = start >= 0 && start < text.length() - 1 ? start + 1 : least;
        return MORE + text.substring(Character.isLowSurrogate(text.charAt(cut)) ? cut + 1 : cut);
    }
}
