package roundtable.queries.report.export;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Styles and numbering of the documents, which lie beside the code. */
final class WordStyles {
    /** In numbering.xml, how sections are numbered. */
    private static final BigInteger SECTIONS = BigInteger.TWO;

    /** The first id of a numbering that is not in numbering.xml. */
    private static final long FREE_NUMBERING = 3;

    private WordStyles() {}

    static void apply(XWPFDocument document) throws IOException {
        try (InputStream styles = open("styles.xml");
                InputStream numbering = open("numbering.xml")) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
            document.createNumbering()
                    .setNumbering(NumberingDocument.Factory.parse(numbering).getNumbering());
        } catch (XmlException damaged) {
            throw new IOException(damaged);
        }
    }

    /**
     * Another numbering of sections, from 1 on.
     *
     * @param number of the document's parts that have one, from 0
     * @return what its headings refer to
     */
    static BigInteger sections(XWPFDocument document, int number) {
        BigInteger id = BigInteger.valueOf(FREE_NUMBERING + number);
        CTNum numbering = CTNum.Factory.newInstance();
        numbering.setNumId(id);
        numbering.addNewAbstractNumId().setVal(SECTIONS);
        CTNumLvl level = numbering.addNewLvlOverride();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStartOverride().setVal(BigInteger.ONE);
        return document.getNumbering().addNum(new XWPFNum(numbering));
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(WordStyles.class.getResourceAsStream(name));
    }
}
