package roundtable.queries.report.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import roundtable.kit.json.WireJson;
import roundtable.queries.report.paper.PdfPrinter;

/** Writes several reports as one file. */
public final class ConferenceFile {
    /** Is told of each report that was written; may end the writing. */
    public interface Progress {
        /** One more is written. */
        void oneMore() throws InterruptedException;
    }

    private final PdfPrinter printer;

    ConferenceFile(PdfPrinter printer) {
        this.printer = printer;
    }

    /** The file in that form. */
    public byte[] write(ConferenceCopy copy, CopyForm form, Progress progress) throws InterruptedException {
        try {
            return switch (form) {
                case MD -> archive(copy, progress);
                case JSON -> json(copy, progress);
                case DOCX -> WordDocument.of(copy, progress);
                case PDF -> ConferencePaper.of(copy, printer, progress);
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] json(ConferenceCopy copy, Progress progress) throws InterruptedException {
        byte[] json = WireJson.mapper().writeValueAsBytes(copy);
        for (int i = 0; i < copy.reports().size(); i++) {
            progress.oneMore();
        }
        return json;
    }

    private static byte[] archive(ConferenceCopy copy, Progress progress) throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Set<String> names = new HashSet<>();
        try (ZipOutputStream archive = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (ReportCopy report : copy.reports()) {
                archive.putNextEntry(new ZipEntry(name(report, names)));
                archive.write(Markdown.of(report).getBytes(StandardCharsets.UTF_8));
                archive.closeEntry();
                progress.oneMore();
            }
        }
        return out.toByteArray();
    }

    /** By the roundtable's code, as far as every system takes it for a name; where two come out alike, by id. */
    private static String name(ReportCopy report, Set<String> taken) {
        String code = report.roundtable().code().replaceAll("[^\\p{L}\\p{N}._-]", "_");
        String plain = "roundtable-" + (code.isEmpty() ? report.reportId().value() : code);
        boolean isNew = taken.add(plain.toLowerCase(Locale.ROOT));
        return (isNew ? plain : plain + "-" + report.reportId().value()) + ".md";
    }
}
