package roundtable.cli.imports;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import roundtable.cli.client.Failure;
import roundtable.cli.client.Product;
import roundtable.cli.client.Receipt;
import roundtable.cli.client.Seat;
import roundtable.cli.client.Session;

/** Brings a filled-in template into a running product. */
public final class Importer {
    private static final String SIGNED_IN_AS = "Import";

    private final Product product;
    private final PrintStream out;

    public Importer(Product product, PrintStream out) {
        this.product = product;
        this.out = out;
    }

    /** Imports a file as the report of one roundtable, and prints what was done. */
    public void run(Path file, String code) {
        String markdown = read(file);
        ImportedReport report = ReportMarkdown.parse(markdown);
        if (report.conference().isEmpty()) {
            throw new Failure("This is not a filled-in template: it has no heading that names the conference.");
        }
        Session organiser = product.own();
        TargetConference conference = TargetConference.findOrCreate(organiser, report);
        String reportId = Ids.of('r', conference.id(), code, markdown);
        List<ImportPlan.Request> requests = ImportPlan.of(report, FormSection.of(conference.template()), reportId);
        boolean resumed = conference.addRoundtable(organiser, reportId, code, report);
        organiser.awaitReport(reportId);
        long version = write(report, Seat.at(conference.id(), reportId, "rapporteur"), reportId, requests);
        print(report, code, reportId, version, resumed);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new Failure("There is no file " + file + ".");
        } catch (CharacterCodingException e) {
            throw new Failure(file + " is not a text in UTF-8.");
        } catch (IOException e) {
            throw new Failure(file + " can't be read.");
        }
    }

    private long write(ImportedReport report, Seat seat, String reportId, List<ImportPlan.Request> requests) {
        String writer =
                report.rapporteur() == null ? SIGNED_IN_AS : report.rapporteur().name();
        Session rapporteur = product.signIn(writer, seat);
        Receipt last = new Receipt(0);
        for (ImportPlan.Request request : requests) {
            last = rapporteur.post("reports/" + reportId, request.commandId(), request.commands());
        }
        return last.version();
    }

    private void print(ImportedReport report, String code, String reportId, long version, boolean resumed) {
        out.println("Roundtable " + code + " of \"" + report.conference() + "\""
                + (resumed ? " was imported before; whatever was missing is there now:" : " is imported:"));
        for (ImportedSection section : report.sections()) {
            out.printf(
                    "  %d. %-72s %3d items%n",
                    section.number(), section.title(), section.items().size());
        }
        if (!report.code().isEmpty() && !report.code().equals(code)) {
            out.println("The file itself calls it roundtable " + report.code() + ".");
        }
        report.leftOut().forEach(line -> out.println("Left out, for it belongs to no section: " + line));
        out.println(report.sections().size() + " sections, " + report.itemCount() + " items, version " + version + ": "
                + product + "/reports/" + reportId);
    }
}
