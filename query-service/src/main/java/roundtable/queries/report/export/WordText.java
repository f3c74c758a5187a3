package roundtable.queries.report.export;

import java.text.Bidi;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** Text in a document for Word, in the direction in which it is read. */
final class WordText {
    private WordText() {}

    /** A whole paragraph. */
    static void write(XWPFParagraph paragraph, String style, String text) {
        paragraph.setStyle(style);
        if (isFromTheRight(text)) {
            CTPPr properties = paragraph.getCTP().getPPr();
            properties.addNewBidi();
        }
        add(paragraph, "", text);
    }

    /** More text at the end of a paragraph; {@code style} may be empty. */
    static void add(XWPFParagraph paragraph, String style, String text) {
        String[] lines = XmlText.of(text).replace("\r\n", "\n").split("[\n\r]", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                paragraph.createRun().addBreak();
            }
            line(paragraph, style, lines[i]);
        }
    }

    /** A run for each direction. */
    private static void line(XWPFParagraph paragraph, String style, String line) {
        if (line.isEmpty()) {
            return;
        }
        Bidi bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        for (int i = 0; i < bidi.getRunCount(); i++) {
            XWPFRun run = paragraph.createRun();
            if (!style.isEmpty()) {
                run.setStyle(style);
            }
            run.setText(line.substring(bidi.getRunStart(i), bidi.getRunLimit(i)));
            if (bidi.getRunLevel(i) % 2 == 1) {
                CTRPr properties = run.getCTR().isSetRPr()
                        ? run.getCTR().getRPr()
                        : run.getCTR().addNewRPr();
                properties.addNewRtl();
            }
        }
    }

    private static boolean isFromTheRight(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }
}
