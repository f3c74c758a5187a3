package roundtable.cli.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes the blocks of one section in order. */
final class SectionReader {
    private static final int MOST_LEVELS = 3;
    private static final int LONGEST_BOLD_HEADING = 120;

    private final int number;
    private final String title;
    private final int headingLevel;
    private final List<String> guidance = new ArrayList<>();
    private final List<ImportedItem> items = new ArrayList<>();

    /** A section whose own title is a heading of that level, 1 to 6. */
    SectionReader(int number, String title, int headingLevel) {
        this.number = number;
        this.title = title;
        this.headingLevel = headingLevel;
    }

    int number() {
        return number;
    }

    ImportedSection read() {
        return new ImportedSection(number, title, String.join(" ", guidance), List.copyOf(items));
    }

    void guidance(String text) {
        guidance.add(text);
    }

    void heading(int level, String text) {
        items.add(new ImportedItem.Heading(Math.clamp(level - headingLevel, 1, MOST_LEVELS), text));
    }

    void bullet(String text) {
        items.add(new ImportedItem.Bullet(text));
    }

    void paragraph(List<Line> lines) {
        List<String> prose = new ArrayList<>();
        for (Line line : lines) {
            String text = line.text();
            if (isGuidance(line)) {
                guidance(text);
            } else if (Text.isTypedBullet(text)) {
                endProse(prose);
                bullet(Text.withoutMark(text));
            } else if (line.afterLead().isEmpty() && text.length() <= LONGEST_BOLD_HEADING) {
                endProse(prose);
                heading(headingLevel + 1, text);
            } else {
                prose.add(text);
            }
        }
        endProse(prose);
    }

    private void endProse(List<String> prose) {
        String text = String.join(" ", prose);
        prose.clear();
        if (text.isEmpty()) {
            return;
        }
        if (!items.isEmpty()
                && items.getLast() instanceof ImportedItem.Bullet bullet
                && Text.continues(bullet.text(), text)) {
            items.set(items.size() - 1, new ImportedItem.Bullet(bullet.text() + " " + text));
        } else {
            items.add(new ImportedItem.Paragraph(text));
        }
    }

    /** Italics alone may be a quote; they instruct where they are a footnote or ask the writer for something. */
    private static boolean isGuidance(Line line) {
        String text = line.text();
        return line.isItalic()
                && (text.startsWith("*") || text.toLowerCase(Locale.ROOT).contains("please "));
    }
}
