package roundtable.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.cli.chair.ChairBench;
import roundtable.cli.client.Failure;
import roundtable.cli.client.Guests;
import roundtable.cli.client.Product;
import roundtable.cli.demo.Demo;
import roundtable.cli.forget.ForgetCheck;
import roundtable.cli.history.HistoryBench;
import roundtable.cli.imports.Importer;
import roundtable.cli.replay.Replay;
import roundtable.cli.replay.ReplayOptions;
import roundtable.cli.trail.ExportTrail;

/** Runs one verb. Exit status 0: done; 1: what was to be shown is not so; 2: it could not be done, with a sentence on why. */
public final class Main {
    private static final int NOT_SO = 1;
    private static final int FAILED = 2;
    private static final String DEFAULT_URL = "http://localhost:8080";
    private static final String USAGE = """
            Usage:
              import FILE.md --roundtable CODE [--url URL]
                  Brings a filled-in template in Markdown in as the report of a roundtable.
              demo [--fast] [--url URL]
                  Loads the sample conference if it is missing, then lets two writers work on it live.
                  --fast: only loads it.
              replay TRACE.json.gz [--exact] [--versions] [--http] [--url URL] [--reopen]
                  Writes a recorded text again as it was written, every author a client, and checks that all copies are
                  equal. --exact: it has to end as recorded also where several wrote at once. --versions: asks for every
                  version afterwards, which has to be what a client showed then. --http: edits as requests instead of
                  over a WebSocket. --reopen: also tells how long the report takes to open after a restart.
              replay TRACE.json.gz --rooms R [--rate N] [--warm-up W] [--seconds S] ...
                  Writes in R rooms at once, two writers each, N edits a second each (5; 0: the next as soon as the last
                  is acknowledged), for S seconds (60) that are measured, after W seconds (0) that are not. On a server
                  of its own it also tells what one thread gets from raw inserts into the same kind of database.
              export-trail REPORT -o FILE [--url URL]
                  Saves the trail of a report, with the checkpoints that cover it, as a file that proves itself. REPORT is
                  the report's id; the file is FILE.part until all of it is there.
              forget-check [--seed N] [--dumps DIR]
                  Writes texts and names on a server of its own, has them forgotten, and looks for them in its database,
                  keystore, log, heap and answers. --dumps: where the dumps of the heap are to stay.
              history-bench
                  Writes reports of up to 50,000 events on a server of its own, and tells how long their past takes to be
                  shown right after a restart.
              chair-bench [--viewers N] [--warm-up W] [--seconds S]
                  Has 30 reports written at once on a server of its own, two writers each, while N people (500) follow the
                  dashboard, and tells how soon the chair has each edit on the dashboard and among what was said across
                  the reports, for S seconds (60) after W seconds (30).
            With import, demo, export-trail, and replay with --url: --organiser EMAIL, with the password in the environment
            variable ROUNDTABLE_PASSWORD, or --link LINK, an organiser's own that isn't used yet.
            Without --url, import, demo and export-trail speak to http://localhost:8080, and replay starts a server of its own.
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
            case "demo" -> demo(rest);
            case "replay" -> replay(rest);
            case "export-trail" -> exportTrail(rest);
            case "forget-check" -> forgetCheck(rest);
            case "history-bench" -> historyBench(rest);
            case "chair-bench" -> chairBench(rest);
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
        Arguments arguments = Arguments.parse(rest, Set.of("roundtable", "url", "organiser", "link"), Set.of());
        Path file = Path.of(arguments.onlyWord("file"));
        String code = arguments
                .option("roundtable")
                .filter(given -> !given.isBlank())
                .orElseThrow(() -> new Failure("Which roundtable is it? Say so with --roundtable CODE, such as 3.1."));
        new Importer(product(arguments), out).run(file, code.strip());
        return 0;
    }

    private int demo(List<String> rest) {
        Arguments arguments = Arguments.parse(rest, Set.of("url", "organiser", "link"), Set.of("fast"));
        if (!arguments.words().isEmpty()) {
            throw new Failure("demo takes no \"" + arguments.words().getFirst() + "\".");
        }
        Product product = product(arguments);
        new Demo(product, out).run(arguments.has("fast"), arguments.has("link"));
        return 0;
    }

    private int replay(List<String> rest) {
        Arguments arguments = Arguments.parse(
                rest,
                Set.of("rooms", "rate", "warm-up", "seconds", "url", "organiser", "link"),
                Set.of("http", "reopen", "versions", "exact"));
        Path file = Path.of(arguments.onlyWord("trace"));
        boolean many =
                arguments.has("rooms") || arguments.has("rate") || arguments.has("warm-up") || arguments.has("seconds");
        Optional<ReplayOptions.Load> load = many
                ? Optional.of(new ReplayOptions.Load(
                        arguments.number("rooms", 1, 1),
                        arguments.number("rate", 5, 0),
                        arguments.number("warm-up", 0, 0),
                        arguments.number("seconds", 60, 1)))
                : Optional.empty();
        if (arguments.has("reopen") && (arguments.has("url") || arguments.has("link"))) {
            throw new Failure("--reopen restarts the server, so it works with the replay's own alone, without --url.");
        }
        for (String flag : List.of("exact", "versions")) {
            if (arguments.has(flag) && many) {
                throw new Failure(
                        "--" + flag + " is for a trace in its recorded order, without --rooms, --rate and --seconds.");
            }
        }
        ReplayOptions options = new ReplayOptions(
                load,
                arguments.has("http"),
                arguments.has("reopen"),
                arguments.has("versions"),
                arguments.has("exact"));
        return Replay.run(
                        file,
                        options,
                        arguments.has("url") || arguments.has("link")
                                ? Optional.of(product(arguments))
                                : Optional.empty(),
                        out)
                ? 0
                : NOT_SO;
    }

    private int exportTrail(List<String> rest) {
        List<String> words =
                rest.stream().map(word -> word.equals("-o") ? "--output" : word).toList();
        Arguments arguments = Arguments.parse(words, Set.of("output", "url", "organiser", "link"), Set.of());
        String report = arguments.onlyWord("report");
        Path file = arguments
                .option("output")
                .map(Path::of)
                .orElseThrow(() -> new Failure("Where to? Name a file with -o, such as -o trail.jsonl."));
        new ExportTrail(product(arguments), out).run(report, file);
        return 0;
    }

    private int forgetCheck(List<String> rest) {
        Arguments arguments = Arguments.parse(rest, Set.of("seed", "dumps"), Set.of());
        if (!arguments.words().isEmpty()) {
            throw new Failure("forget-check takes no \"" + arguments.words().getFirst() + "\".");
        }
        int seed = arguments.number("seed", new SecureRandom().nextInt(Integer.MAX_VALUE), 0);
        return ForgetCheck.run(seed, arguments.option("dumps").map(Path::of), out) ? 0 : NOT_SO;
    }

    private int historyBench(List<String> rest) {
        Arguments arguments = Arguments.parse(rest, Set.of(), Set.of());
        if (!arguments.words().isEmpty()) {
            throw new Failure("history-bench takes no \"" + arguments.words().getFirst() + "\".");
        }
        HistoryBench.run(out);
        return 0;
    }

    private int chairBench(List<String> rest) {
        Arguments arguments = Arguments.parse(rest, Set.of("viewers", "warm-up", "seconds"), Set.of());
        if (!arguments.words().isEmpty()) {
            throw new Failure("chair-bench takes no \"" + arguments.words().getFirst() + "\".");
        }
        ChairBench.Options options = new ChairBench.Options(
                arguments.number("viewers", 500, 1),
                arguments.number("warm-up", 30, 0),
                arguments.number("seconds", 60, 1));
        return ChairBench.run(options, out) ? 0 : NOT_SO;
    }

    /** The product, and the organiser who lets people in: by a link, or by e-mail and password. */
    private static Product product(Arguments arguments) {
        Optional<String> link = arguments.option("link");
        String url = arguments.option("url").orElse(link.map(Main::origin).orElse(DEFAULT_URL));
        return Product.at(
                url,
                () -> link.map(Guests::openedBy)
                        .orElseGet(() ->
                                Guests.of(url, organiser(arguments), password(System.getenv("ROUNDTABLE_PASSWORD")))));
    }

    private static String origin(String link) {
        int join = link.indexOf("/join#");
        return join < 0 ? link : link.substring(0, join);
    }

    private static String organiser(Arguments arguments) {
        return arguments
                .option("organiser")
                .orElseThrow(() -> new Failure("Who asks people in? Name an organiser with --organiser EMAIL and their"
                        + " password in ROUNDTABLE_PASSWORD, or an organiser's link with --link."));
    }

    private static String password(@Nullable String given) {
        if (given == null || given.isEmpty()) {
            throw new Failure(
                    "The password of that organiser belongs into the environment variable ROUNDTABLE_PASSWORD.");
        }
        return given;
    }
}
