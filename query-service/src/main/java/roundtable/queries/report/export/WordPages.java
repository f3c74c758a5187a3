package roundtable.queries.report.export;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** The pages of documents for Word: A4 with margins of 20 to 24 mm, and a foot that may be another in each part. */
final class WordPages {
    /** Twentieths of a point, as all lengths here. */
    private static final int WIDTH = 11_906;

    private static final int HEIGHT = 16_838;
    private static final int SIDE = 1_275;
    private static final int TOP = 1_134;
    private static final int BOTTOM = 1_361;
    static final int TEXT_WIDTH = WIDTH - 2 * SIDE;

    private WordPages() {}

    /** Ends the document, or its last part. */
    static void end(XWPFDocument document, String foot) {
        set(document, document.getDocument().getBody().addNewSectPr(), foot);
    }

    /** Ends a part: what is written next begins on a new page. */
    static void endPart(XWPFDocument document, String foot) {
        List<IBodyElement> written = document.getBodyElements();
        XWPFParagraph last =
                written.getLast() instanceof XWPFParagraph paragraph ? paragraph : document.createParagraph();
        CTP paragraph = last.getCTP();
        set(document, (paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr()).addNewSectPr(), foot);
    }

    private static void set(XWPFDocument document, CTSectPr part, String foot) {
        foot(new XWPFHeaderFooterPolicy(document, part), foot);
        part.addNewPgSz().setW(BigInteger.valueOf(WIDTH));
        part.getPgSz().setH(BigInteger.valueOf(HEIGHT));
        CTPageMar margins = part.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(SIDE));
        margins.setRight(BigInteger.valueOf(SIDE));
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(BOTTOM));
        margins.setFooter(BigInteger.valueOf(TOP / 2));
        margins.setHeader(BigInteger.valueOf(TOP / 2));
        margins.setGutter(BigInteger.ZERO);
    }

    private static void foot(XWPFHeaderFooterPolicy policy, String status) {
        XWPFParagraph foot = policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT).createParagraph();
        foot.setStyle("Footer");
        foot.createRun().setText(XmlText.of(status));
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
}
