package roundtable.queries.report.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;
import roundtable.refusal.RefusedException;

/** Makes PDF/UA of sheets. Reads nothing but its own typefaces, whatever a sheet says. */
public final class PdfPrinter {
    static final String STYLE = new String(resource("paper.css"), StandardCharsets.UTF_8);

    static {
        // It would say which characters it misses, and no text of a report belongs in a log.
        XRLog.setLoggingEnabled(false);
    }

    private static final int MOST_WAITING = 4;
    private static final Refusal BUSY = new Reason(
            "printer-busy",
            "Several documents are being made already. Try again in a minute.",
            RefusalKind.UNAVAILABLE);

    private final Typefaces typefaces = new Typefaces();
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    /** Fair, so that somebody who waits for one document has it before all of a long order are printed. */
    private final ReentrantLock press = new ReentrantLock(true);

    /**
     * One at a time: a long document takes some hundred megabytes while it is laid out.
     *
     * @param sheets makes the sheet when its turn has come
     * @throws RefusedException {@code printer-busy} where too many wait
     */
    public byte[] print(Supplier<Sheet> sheets) {
        if (!waiting.tryAcquire()) {
            throw new RefusedException(BUSY);
        }
        press.lock();
        try {
            return printed(sheets.get(), CompressParameters.DEFAULT_COMPRESSION);
        } finally {
            press.unlock();
            waiting.release();
        }
    }

    /**
     * As {@link #print}, for what is bound with others to one document: it is never refused, however long it takes, and only
     * the whole is packed tightly, which takes a third of the time that a document takes.
     */
    public byte[] printPart(Supplier<Sheet> sheets) throws InterruptedException {
        press.lockInterruptibly();
        try {
            return printed(sheets.get(), CompressParameters.NO_COMPRESSION);
        } finally {
            press.unlock();
        }
    }

    private byte[] printed(Sheet sheet, CompressParameters packing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = builder(sheet, document).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            document.save(out, packing);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private PdfRendererBuilder builder(Sheet sheet, PDDocument document) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Roundtable");
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useReplacementText("\u25CF");
        for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, kind) -> false, priority);
        }
        typefaces.add(builder, document, sheet.text());
        builder.withW3cDocument(sheet.document(), null);
        return builder;
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(PdfPrinter.class.getResourceAsStream(name));
    }

    static byte[] resource(String name) {
        try (InputStream file = open(name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
