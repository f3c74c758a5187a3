package roundtable.queries.report.paper;

import java.text.Bidi;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A document in the making. It is a tree from the start, so that no text in it can be taken for markup. */
public final class Sheet {
    private final Document document;
    private final Element bookmarks;
    private final Element body;
    private int places;

    /**
     * @param title in the document's metadata and on its window
     * @param subject in the metadata
     * @param foot at the bottom of each page, beside its number
     */
    public Sheet(String title, String subject, String foot) {
        document = empty();
        Element html = document.createElement("html");
        html.setAttribute("lang", "en");
        document.appendChild(html);
        Element head = add(html, "head", "");
        text(add(head, "title", ""), title);
        meta(head, "subject", subject);
        meta(head, "description", subject);
        meta(head, "author", "Roundtable");
        Element style = add(head, "style", "");
        style.setAttribute("type", "text/css");
        style.appendChild(document.createTextNode(PdfPrinter.STYLE));
        bookmarks = add(head, "bookmarks", "");
        body = add(html, "body", "");
        text(add(body, "div", "foot"), foot);
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void meta(Element head, String name, String content) {
        Element meta = add(head, "meta", "");
        meta.setAttribute("name", name);
        meta.setAttribute("content", printable(content));
    }

    /** What is printed. */
    public Element body() {
        return body;
    }

    Document document() {
        return document;
    }

    /** A new element inside another; {@code look} is its class, or empty. */
    public Element add(Element parent, String name, String look) {
        Element element = document.createElement(name);
        if (!look.isEmpty()) {
            element.setAttribute("class", look);
        }
        parent.appendChild(element);
        return element;
    }

    /** A new element with a text, in the direction in which that is read. */
    public Element add(Element parent, String name, String look, String text) {
        Element element = add(parent, name, look);
        if (isFromTheRight(text)) {
            element.setAttribute("dir", "rtl");
        }
        text(element, text);
        return element;
    }

    /** A place in a line for words such as these; those that are read from the right get a line of their own. */
    public Element passage(Element parent, String look, String words) {
        if (!isFromTheRight(words)) {
            return add(parent, "span", look);
        }
        Element passage = add(parent, "div", look);
        passage.setAttribute("dir", "rtl");
        return passage;
    }

    private static boolean isFromTheRight(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** Text at the end of an element. */
    public void text(Element parent, String text) {
        String printable = printable(text);
        if (!printable.isEmpty()) {
            parent.appendChild(document.createTextNode(printable));
        }
    }

    /** A heading that the document's outline leads to. */
    public void heading(Element parent, String name, String look, String text) {
        Element heading = add(parent, name, look, text);
        String id = "place-" + places++;
        heading.setAttribute("id", id);
        Element bookmark = add(bookmarks, "bookmark", "");
        bookmark.setAttribute("name", printable(text));
        bookmark.setAttribute("href", "#" + id);
    }

    /** A table with a row of heads; its rows go into what is returned. */
    public Element table(Element parent, String look, String... heads) {
        Element table = add(parent, "table", look);
        Element row = add(add(table, "thead", ""), "tr", "");
        for (String head : heads) {
            Element cell = add(row, "th", "", head);
            cell.setAttribute("scope", "col");
        }
        return add(table, "tbody", "");
    }

    /** Whether all that it says can be printed in the typefaces at hand. */
    public boolean isLegible() {
        return text().codePoints().allMatch(Typefaces::has);
    }

    /** All that it says. */
    String text() {
        return Objects.requireNonNullElse(body.getTextContent(), "");
    }

    private static String printable(String text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c) || Character.isWhitespace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
