package roundtable.cli.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads Markdown with HTML in it. The Markdown is rendered to HTML first, so that both are read one way. */
final class Blocks {
    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    /** What is nested deeper is taken as text: each level costs room on the stack. */
    private static final int DEEPEST = 100;

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(DEEPEST).build();

    private final List<Block> blocks = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private List<Line.Run> runs = new ArrayList<>();

    private Blocks() {}

    static List<Block> of(String markdown) {
        String html = HtmlRenderer.builder().build().render(PARSER.parse(markdown));
        Blocks reader = new Blocks();
        reader.children(Jsoup.parseBodyFragment(html).body(), false, false);
        reader.endParagraph();
        return List.copyOf(reader.blocks);
    }

    private void children(Element parent, boolean bold, boolean italic) {
        for (Node child : parent.childNodes()) {
            switch (child) {
                case TextNode text -> text(text.getWholeText(), bold, italic);
                case Element element -> element(element, bold, italic);
                default -> {}
            }
        }
    }

    private void element(Element element, boolean bold, boolean italic) {
        String name = element.normalName();
        if (HEADING.matcher(name).matches()) {
            endParagraph();
            int level = name.charAt(1) - '0';
            add(Text.tidy(element.text()), text -> new Block.Heading(level, text));
        } else if (name.equals("li")) {
            endParagraph();
            listItem(element);
        } else if (name.equals("br")) {
            endLine();
        } else if (element.isBlock()) {
            endParagraph();
            children(element, bold, italic);
            endParagraph();
        } else {
            children(
                    element,
                    bold || name.equals("b") || name.equals("strong"),
                    italic || name.equals("i") || name.equals("em"));
        }
    }

    /** A nested list's items follow the item that they are nested in. */
    private void listItem(Element item) {
        Element own = item.clone();
        own.select("ul, ol").remove();
        add(Text.withoutMark(Text.tidy(own.text())), Block.Bullet::new);
        item.children().stream()
                .filter(child -> child.nameIs("ul") || child.nameIs("ol"))
                .forEach(list -> children(list, false, false));
    }

    private void text(String text, boolean bold, boolean italic) {
        String[] parts = text.split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                endLine();
            }
            runs.add(new Line.Run(parts[i], bold, italic));
        }
    }

    private void endLine() {
        Line line = new Line(List.copyOf(runs));
        if (!line.isBlank()) {
            lines.add(line);
        }
        runs = new ArrayList<>();
    }

    private void endParagraph() {
        endLine();
        if (!lines.isEmpty()) {
            blocks.add(new Block.Paragraph(List.copyOf(lines)));
            lines.clear();
        }
    }

    private void add(String text, Function<String, Block> block) {
        if (!text.isEmpty()) {
            blocks.add(block.apply(text));
        }
    }
}
