package roundtable.cli.forget;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;

/** Prints a line for each place that was looked at, and remembers whether all is as it should be. */
final class Places {
    private final PrintStream out;
    private boolean clean = true;

    Places(PrintStream out) {
        this.out = out;
    }

    void heading(String text) {
        out.println(text);
    }

    /** Where nothing may be found. */
    void empty(String place, Consumer<Findings> search) {
        Findings findings = look(place, search);
        findings.hits().forEach((needle, times) -> out.printf(Locale.ROOT, "    %6d × %s%n", times, needle));
        clean &= findings.count() == 0 && findings.bytes() > 0;
    }

    /** Where all is still there: a search that finds nothing here would find nothing anywhere. */
    void full(String place, Consumer<Findings> search) {
        Findings findings = look(place, search);
        if (findings.count() == 0) {
            out.println("    The search does not find what is there, so it proves nothing.");
            clean = false;
        }
    }

    private Findings look(String place, Consumer<Findings> search) {
        Findings findings = new Findings();
        search.accept(findings);
        out.printf(Locale.ROOT, "  %-34s %,14d bytes %,8d hits%n", place, findings.bytes(), findings.count());
        return findings;
    }

    /** Something else that has to be so. */
    void check(String what, boolean holds, String found) {
        out.printf("  %-34s %s%s%n", what, found, holds ? "" : ": WRONG");
        clean &= holds;
    }

    boolean clean() {
        return clean;
    }
}
