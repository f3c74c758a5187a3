package roundtable.cli.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A line of a paragraph: runs of text, each in one style. */
record Line(List<Run> runs) {
    record Run(String text, boolean bold, boolean italic) {
        boolean blank() {
            return text.isBlank();
        }
    }

    String text() {
        return join(runs);
    }

    boolean isBlank() {
        return runs.stream().allMatch(Run::blank);
    }

    /** What the line begins with in bold; empty where it begins otherwise. */
    String boldLead() {
        return join(runs.subList(0, leadLength()));
    }

    /** What follows {@link #boldLead()}. */
    String afterLead() {
        return join(runs.subList(leadLength(), runs.size()));
    }

    boolean isItalic() {
        return !isBlank() && all(Run::italic);
    }

    private boolean all(Predicate<Run> style) {
        return runs.stream().allMatch(run -> run.blank() || style.test(run));
    }

    private int leadLength() {
        int end = 0;
        boolean bold = false;
        while (end < runs.size() && (runs.get(end).blank() || runs.get(end).bold())) {
            bold |= runs.get(end).bold() && !runs.get(end).blank();
            end++;
        }
        return bold ? end : 0;
    }

    private static String join(List<Run> runs) {
        List<String> texts = new ArrayList<>();
        runs.forEach(run -> texts.add(run.text()));
        return Text.tidy(String.join("", texts));
    }
}
