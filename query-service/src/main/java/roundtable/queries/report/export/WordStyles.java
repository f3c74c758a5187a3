package roundtable.queries.report.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Styles and numbering of the documents, which lie beside the code. */
final class WordStyles {
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

    private static InputStream open(String name) {
        return Objects.requireNonNull(WordStyles.class.getResourceAsStream(name));
    }
}
