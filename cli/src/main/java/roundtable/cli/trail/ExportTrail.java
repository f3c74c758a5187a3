package roundtable.cli.trail;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.regex.Pattern;
import roundtable.cli.client.Failure;
import roundtable.cli.client.Product;

/** Saves the trail of a report, with its checkpoints, to be verified elsewhere. */
public final class ExportTrail {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final String PREFIX = "report:";

    private final Product product;
    private final PrintStream out;

    public ExportTrail(Product product, PrintStream out) {
        this.product = product;
        this.out = out;
    }

    /**
     * Saves it.
     *
     * @param report its id, with {@code report:} before it or without
     */
    public void run(String report, Path file) {
        String id = report.startsWith(PREFIX) ? report.substring(PREFIX.length()) : report;
        if (!ID.matcher(id).matches()) {
            throw new Failure("\"" + report + "\" is no id of a report.");
        }
        product.own().download("/api/reports/" + id + "/trail.jsonl", file);
        out.println("The trail of " + PREFIX + id + " is in " + file + ".");
        out.println("To verify it: ./run verify " + file + " --checkpoint CHECKPOINT.txt --public-key KEY.pem");
    }
}
