package roundtable.queries.report.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The typefaces that documents are printed in. Those for Chinese, Japanese, Korean and emoji are large, so only a document
 * that needs one reads it.
 */
final class Typefaces {
    private static final String SERIF = "Source Serif 4";
    private static final String SANS = "Source Sans 3";
    private static final String ARABIC = "Noto Naskh Arabic";
    private static final Face SERIF_UPRIGHT = new Face("SourceSerif4-Regular", SERIF, 400, FontStyle.NORMAL);
    private static final Face SANS_UPRIGHT = new Face("SourceSans3-Regular", SANS, 400, FontStyle.NORMAL);
    private static final Face ARABIC_UPRIGHT = new Face("NotoNaskhArabic-Regular", ARABIC, 400, FontStyle.NORMAL);
    private static final List<Face> USUAL = List.of(
            SERIF_UPRIGHT,
            new Face("SourceSerif4-Italic", SERIF, 400, FontStyle.ITALIC),
            new Face("SourceSerif4-SemiBold", SERIF, 600, FontStyle.NORMAL),
            SANS_UPRIGHT,
            new Face("SourceSans3-SemiBold", SANS, 600, FontStyle.NORMAL),
            ARABIC_UPRIGHT,
            new Face("NotoNaskhArabic-Bold", ARABIC, 600, FontStyle.NORMAL));
    private static final List<Face> LARGE = Stream.of("Noto Sans SC", "Noto Sans KR", "Noto Emoji")
            .map(family -> new Face(family.replace(" ", "") + "-Regular", family, 400, FontStyle.NORMAL))
            .toList();
    private static final int BEYOND_ALL = 0x20000;

    /** Read once for all documents, one of which is printed at a time. */
    private final Map<Face, TrueTypeFont> read = new HashMap<>();

    private record Face(String file, String family, int weight, FontStyle style) {}

    /** A typeface and the code points that it has signs for. */
    private record Reach(Face face, BitSet codePoints) {
        static Reach of(Face face) {
            BitSet codePoints = new BitSet(BEYOND_ALL);
            try (TrueTypeFont font = parsed(face)) {
                CmapLookup signs = font.getUnicodeCmapLookup();
                for (int codePoint = 0; codePoint < BEYOND_ALL; codePoint++) {
                    codePoints.set(codePoint, signs.getGlyphId(codePoint) != 0);
                }
            } catch (IOException damaged) {
                throw new UncheckedIOException(damaged);
            }
            return new Reach(face, codePoints);
        }
    }

    /** Found out with the first document. */
    private static final class Known {
        private static final List<Reach> LARGE_ONES =
                LARGE.stream().map(Reach::of).toList();
        private static final BitSet WITH_THE_USUAL = new BitSet(BEYOND_ALL);

        static {
            Stream.of(SERIF_UPRIGHT, SANS_UPRIGHT, ARABIC_UPRIGHT)
                    .map(Reach::of)
                    .forEach(reach -> WITH_THE_USUAL.or(reach.codePoints()));
        }

        private Known() {}
    }

    /** Whether there is a sign for it, or it needs none. */
    static boolean has(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || Known.WITH_THE_USUAL.get(codePoint)
                || Known.LARGE_ONES.stream()
                        .anyMatch(reach -> reach.codePoints().get(codePoint));
    }

    /** Gives a document those that its text needs. */
    void add(PdfRendererBuilder builder, PDDocument document, String text) {
        USUAL.forEach(face -> add(builder, document, face));
        BitSet more = new BitSet(BEYOND_ALL);
        text.codePoints().forEach(more::set);
        more.andNot(Known.WITH_THE_USUAL);
        Known.LARGE_ONES.stream()
                .filter(reach -> reach.codePoints().intersects(more))
                .forEach(reach -> add(builder, document, reach.face()));
    }

    private void add(PdfRendererBuilder builder, PDDocument document, Face face) {
        builder.useFont(new OnDemand(document, face), face.family(), face.weight(), face.style(), true);
    }

    /** Read where a document first uses it: most use only some. */
    private final class OnDemand extends PDFontSupplier {
        private final PDDocument document;
        private final Face face;
        private @Nullable PDFont font;

        OnDemand(PDDocument document, Face face) {
            super(null);
            this.document = document;
            this.face = face;
        }

        @Override
        public PDFont supply() {
            if (font == null) {
                font = load(document, face);
            }
            return font;
        }
    }

    /** Without ligatures: PDFBox doesn't tell readers which letters they stand for, so the words would be lost to them. */
    private PDFont load(PDDocument document, Face face) {
        try {
            return PDType0Font.load(document, read.computeIfAbsent(face, Typefaces::parsed), true);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static TrueTypeFont parsed(Face face) {
        try {
            TrueTypeFont font =
                    new TTFParser(true).parse(new RandomAccessReadBuffer(PdfPrinter.resource(face.file() + ".ttf")));
            font.setEnableGsub(false);
            return font;
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
