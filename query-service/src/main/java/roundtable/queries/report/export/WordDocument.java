package roundtable.queries.report.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import roundtable.queries.report.export.ReportCopy.Part;
import roundtable.queries.report.export.ReportCopy.Piece;
import roundtable.template.ItemKind;

/**
 * A report for Word and LibreOffice: named styles, numbered sections, and at the foot of each page how the report stands. All
 * that somebody wrote is text in it; its only fields are the page numbers.
 */
final class WordDocument {
    /** Twentieths of a point: A4 with margins of 20 to 24 mm. */
    private static final int WIDTH = 11_906;

    private static final int HEIGHT = 16_838;
    private static final int SIDE = 1_275;
    private static final int TOP = 1_134;
    private static final int BOTTOM = 1_361;
    private static final int NAME_WIDTH = 2_400;
    /** Eighths of a point. */
    private static final int LINE = 4;

    private final XWPFDocument document;

    private WordDocument(XWPFDocument document) {
        this.document = document;
    }

    static byte[] of(ReportCopy copy) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            WordStyles.apply(document);
            new WordDocument(document).write(copy);
            document.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void write(ReportCopy copy) {
        page();
        properties(copy);
        foot(copy.status());
        paragraph("Subtitle", copy.conference());
        paragraph("Title", copy.roundtable().named());
        facts(Facts.of(copy));
        copy.sections().forEach(this::section);
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(BigInteger.valueOf(WIDTH));
        section.getPgSz().setH(BigInteger.valueOf(HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(SIDE));
        margins.setRight(BigInteger.valueOf(SIDE));
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(BOTTOM));
        margins.setFooter(BigInteger.valueOf(TOP / 2));
        margins.setHeader(BigInteger.valueOf(TOP / 2));
        margins.setGutter(BigInteger.ZERO);
    }

    private void properties(ReportCopy copy) {
        POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
        properties.setTitle(XmlText.of(copy.roundtable().named() + " \u2013 " + copy.conference()));
        properties.setSubjectProperty("Report of a roundtable, version " + copy.version());
        properties.setCreator("Roundtable");
        properties.setCreated(Optional.of(Date.from(copy.at())));
    }

    private void foot(String status) {
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle("Footer");
        foot.createRun().setText(status);
        foot.createRun().addBreak();
        foot.createRun().setText("Page ");
        field(foot, "PAGE");
        foot.createRun().setText(" of ");
        field(foot, "NUMPAGES");
    }

    /** Word works its result out when the document is opened. */
    private static void field(XWPFParagraph paragraph, String instruction) {
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        field.addNewR().addNewT().setStringValue("1");
    }

    private void facts(Map<String, String> facts) {
        XWPFTable table = document.createTable(facts.size(), 2);
        table.setWidth(WIDTH - 2 * SIDE);
        grid(table);
        int row = 0;
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            XWPFTableRow cells = table.getRow(row++);
            cells.getCell(0).setWidth(String.valueOf(NAME_WIDTH));
            cells.getCell(1).setWidth(String.valueOf(WIDTH - 2 * SIDE - NAME_WIDTH));
            WordText.write(cells.getCell(0).getParagraphs().getFirst(), "FactName", fact.getKey());
            WordText.write(cells.getCell(1).getParagraphs().getFirst(), "FactValue", fact.getValue());
        }
    }

    /** Lines between the rows alone; the widths stand at the head, too, without which Word calls a table damaged. */
    private static void grid(XWPFTable table) {
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        grid.addNewGridCol().setW(BigInteger.valueOf(NAME_WIDTH));
        grid.addNewGridCol().setW(BigInteger.valueOf(WIDTH - 2 * SIDE - NAME_WIDTH));
        table.setTopBorder(XWPFBorderType.SINGLE, LINE, 0, "75848A");
        table.setBottomBorder(XWPFBorderType.SINGLE, LINE, 0, "D2D9D7");
        table.setInsideHBorder(XWPFBorderType.SINGLE, LINE, 0, "D2D9D7");
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, "auto");
    }

    private void section(Part part) {
        paragraph("Heading1", part.title());
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
