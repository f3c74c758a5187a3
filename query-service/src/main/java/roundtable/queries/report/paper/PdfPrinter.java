package roundtable.queries.report.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Makes PDF/UA of sheets. Reads nothing but its own typefaces, whatever a sheet says. */
public final class PdfPrinter {
    static final String STYLE = new String(resource("paper.css"), StandardCharsets.UTF_8);

    private static final String SERIF = "Source Serif 4";
    private static final String SANS = "Source Sans 3";
    private static final String ARABIC = "Noto Naskh Arabic";

    static {
        // It would say which characters it misses, and no text of a report belongs in a log.
        XRLog.setLoggingEnabled(false);
    }

    /** One at a time: a long document takes some hundred megabytes while it is laid out. */
    public synchronized byte[] print(Sheet sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            builder(sheet).toStream(out).run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static PdfRendererBuilder builder(Sheet sheet) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Roundtable");
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useReplacementText("\u25CF");
        for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, kind) -> false, priority);
        }
        font(builder, "SourceSerif4-Regular", SERIF, 400, FontStyle.NORMAL);
        font(builder, "SourceSerif4-Italic", SERIF, 400, FontStyle.ITALIC);
        font(builder, "SourceSerif4-SemiBold", SERIF, 600, FontStyle.NORMAL);
        font(builder, "SourceSans3-Regular", SANS, 400, FontStyle.NORMAL);
        font(builder, "SourceSans3-SemiBold", SANS, 600, FontStyle.NORMAL);
        font(builder, "NotoNaskhArabic-Regular", ARABIC, 400, FontStyle.NORMAL);
        font(builder, "NotoNaskhArabic-Bold", ARABIC, 600, FontStyle.NORMAL);
        builder.withW3cDocument(sheet.document(), null);
        return builder;
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        FSSupplier<InputStream> font = () -> open(file + ".ttf");
        builder.useFont(font, family, weight, style, true);
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(PdfPrinter.class.getResourceAsStream(name));
    }

    private static byte[] resource(String name) {
        try (InputStream file = open(name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
