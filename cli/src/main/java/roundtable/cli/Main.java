package roundtable.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import roundtable.cli.client.Failure;
import roundtable.cli.client.Product;
import roundtable.cli.imports.Importer;

/** Runs one verb. Exit status 0: done; 1: a replay did not converge; 2: it could not be done, with a sentence on why. */
public final class Main {
    private static final int FAILED = 2;
    private static final String DEFAULT_URL = "http://localhost:8080";
    private static final String USAGE = """
            Usage:
              import FILE.md --roundtable CODE [--url URL]
            """;

    private final PrintStream out;
    private final PrintStream err;

    Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        Main main = new Main(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(main.run(Arrays.asList(args)));
    }

    /** Returns the exit status. */
    int run(List<String> args) {
        try {
            String verb = args.isEmpty() ? "" : args.getFirst();
            return run(verb, args.isEmpty() ? args : args.subList(1, args.size()));
        } catch (Failure failure) {
            err.println(failure.sentence());
            return FAILED;
        }
    }

    private int run(String verb, List<String> rest) {
        return switch (verb) {
            case "import" -> importReport(rest);
            case "help", "--help", "-h" -> {
                out.print(USAGE);
                yield 0;
            }
            default -> {
                err.println(verb.isEmpty() ? "Which verb?" : "There is no verb \"" + verb + "\".");
                err.print(USAGE);
                yield FAILED;
            }
        };
    }

    private int importReport(List<String> rest) {
        Arguments arguments = Arguments.parse(rest, Set.of("roundtable", "url"), Set.of());
        Path file = Path.of(arguments.onlyWord("file"));
        String code = arguments
                .option("roundtable")
                .filter(given -> !given.isBlank())
                .orElseThrow(() -> new Failure("Which roundtable is it? Say so with --roundtable CODE, such as 3.1."));
        new Importer(product(arguments), out).run(file, code.strip());
        return 0;
    }

    private static Product product(Arguments arguments) {
        return Product.at(arguments.option("url").orElse(DEFAULT_URL));
    }
}
