package roundtable.queries.report.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import roundtable.queries.report.export.ReportCopy.Part;
import roundtable.queries.report.export.ReportCopy.Piece;
import roundtable.template.ItemKind;

/**
 * Reports for Word and LibreOffice: named styles, numbered sections, and at the foot of each page how the report stands. All
 * that somebody wrote is text in it; its only fields are the page numbers.
 */
final class WordDocument {
    /** Twentieths of a point. */
    private static final int NAME_WIDTH = 2_400;

    /** Eighths of a point. */
    private static final int LINE = 4;

    /** Of a heading that has no number. */
    private static final BigInteger UNNUMBERED = BigInteger.ZERO;

    private final XWPFDocument document;
    /** Reports that are in it so far. */
    private int reports;

    private WordDocument(XWPFDocument document) {
        this.document = document;
    }

    static byte[] of(ReportCopy copy) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            WordStyles.apply(document);
            WordDocument word = new WordDocument(document);
            word.properties(
                    copy.roundtable().named() + " \u2013 " + copy.conference(),
                    "Report of a roundtable, version " + copy.version(),
                    copy.at());
            word.report(copy);
            WordPages.end(document, copy.status());
            document.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A page for the conference, then each report on pages of its own. */
    static byte[] of(ConferenceCopy copy, ConferenceFile.Progress progress) throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            WordStyles.apply(document);
            WordDocument word = new WordDocument(document);
            word.properties(copy.conference().name(), "Reports of a conference: " + copy.counted(), copy.at());
            word.cover(copy);
            String foot = copy.status();
            for (ReportCopy report : copy.reports()) {
                WordPages.endPart(document, foot);
                word.report(report);
                foot = report.statusAmongOthers();
                progress.oneMore();
            }
            WordPages.end(document, foot);
            document.write(out);
        }
        return out.toByteArray();
    }

    private void properties(String title, String subject, Instant at) {
        POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
        properties.setTitle(XmlText.of(title));
        properties.setSubjectProperty(subject);
        properties.setCreator("Roundtable");
        properties.setCreated(Optional.of(Date.from(at)));
    }

    private void cover(ConferenceCopy copy) {
        paragraph("Subtitle", "Reports of the roundtables");
        paragraph("Title", copy.conference().name());
        facts(Facts.of(copy));
        paragraph("Heading1", "Reports").setNumID(UNNUMBERED);
        copy.reports()
                .forEach(report -> paragraph(
                        "ListBullet",
                        report.roundtable().named() + " (" + report.stands() + ", version " + report.version() + " of "
                                + ReportCopy.moment(report.at()) + ")"));
    }

    private void report(ReportCopy copy) {
        paragraph("Subtitle", copy.conference());
        paragraph("Title", copy.roundtable().named());
        facts(Facts.of(copy));
        BigInteger numbering = WordStyles.sections(document, reports++);
        copy.sections().forEach(part -> section(part, numbering));
    }

    private void facts(Map<String, String> facts) {
        XWPFTable table = document.createTable(facts.size(), 2);
        table.setWidth(WordPages.TEXT_WIDTH);
        grid(table);
        int row = 0;
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            XWPFTableRow cells = table.getRow(row++);
            cells.getCell(0).setWidth(String.valueOf(NAME_WIDTH));
            cells.getCell(1).setWidth(String.valueOf(WordPages.TEXT_WIDTH - NAME_WIDTH));
            WordText.write(cells.getCell(0).getParagraphs().getFirst(), "FactName", fact.getKey());
            WordText.write(cells.getCell(1).getParagraphs().getFirst(), "FactValue", fact.getValue());
        }
    }

    /** Lines between the rows alone; the widths stand at the head, too, without which Word calls a table damaged. */
    private static void grid(XWPFTable table) {
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        grid.addNewGridCol().setW(BigInteger.valueOf(NAME_WIDTH));
        grid.addNewGridCol().setW(BigInteger.valueOf(WordPages.TEXT_WIDTH - NAME_WIDTH));
        table.setTopBorder(XWPFBorderType.SINGLE, LINE, 0, "75848A");
        table.setBottomBorder(XWPFBorderType.SINGLE, LINE, 0, "D2D9D7");
        table.setInsideHBorder(XWPFBorderType.SINGLE, LINE, 0, "D2D9D7");
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, "auto");
    }

    private void section(Part part, BigInteger numbering) {
        paragraph("Heading1", part.title()).setNumID(numbering);
        part.items().forEach(this::piece);
        if (part.items().isEmpty()) {
            paragraph("Remark", "Nothing is written here.");
        }
    }

    private void piece(Piece piece) {
        if (piece.text() == null) {
            paragraph("Remark", piece.lost());
            return;
        }
        int level = piece.level() == null ? 1 : piece.level();
        XWPFParagraph paragraph = switch (piece.kind()) {
            case BULLET -> paragraph("ListBullet", piece.text());
            case HEADING -> paragraph("Heading" + (level + 1), piece.text());
            case PARAGRAPH -> paragraph("Normal", piece.text());
            case QUOTE -> paragraph("Quote", piece.text());
        };
        if (!piece.tags().isEmpty()) {
            String tags = piece.tags().stream().map(ReportCopy::shown).collect(Collectors.joining(" \u00B7 "));
            WordText.add(paragraph, "Tags", " [" + tags + "]");
        }
        if (piece.kind() == ItemKind.QUOTE) {
            String speaker = piece.speaker() == null ? "Not attributed" : ReportCopy.named(piece.speaker());
            paragraph("QuoteSource", "\u2014 " + speaker);
        }
    }

    private XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        WordText.write(paragraph, style, text);
        return paragraph;
    }
}
