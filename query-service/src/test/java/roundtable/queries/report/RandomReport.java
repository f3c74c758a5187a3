package roundtable.queries.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.report.CommentId;
import roundtable.report.ItemId;
import roundtable.report.Person;
import roundtable.report.ReportId;
import roundtable.report.Tag;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.CommentResolved;
import roundtable.report.event.HeadingAdded;
import roundtable.report.event.ItemCommented;
import roundtable.report.event.ItemMoved;
import roundtable.report.event.ItemRemoved;
import roundtable.report.event.ItemRestored;
import roundtable.report.event.ItemTagged;
import roundtable.report.event.ItemUntagged;
import roundtable.report.event.NoteTakerAssigned;
import roundtable.report.event.ParagraphAdded;
import roundtable.report.event.QuoteAdded;
import roundtable.report.event.RapporteurAssigned;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.ReportOpened;
import roundtable.report.event.ReportSubmitted;
import roundtable.report.event.ReportWithdrawn;
import roundtable.report.event.SectionFinalised;
import roundtable.report.event.SectionReopened;
import roundtable.report.event.TextEdited;
import roundtable.template.ItemKind;
import roundtable.template.Tagging;
import roundtable.template.Template;
import roundtable.template.TemplateSection;
import roundtable.text.ChangeSet;

/** A report whose history is drawn at random; keeps only what it needs to stay possible. */
public final class RandomReport {
    public static final Instant START = Instant.parse("2026-05-04T09:00:00Z");
    static final List<String> SECTIONS = List.of("summary", "challenges", "quotes");

    private final Random random;
    private final String id;
    private final List<Item> items = new ArrayList<>();
    private int comments;
    private boolean opened;

    private static final class Item {
        private final ItemId id;
        private String section;
        private String text;
        private long revision;
        private boolean tagged;
        private @Nullable CommentId comment;

        private Item(ItemId id, String section, String text) {
            this.id = id;
            this.section = section;
            this.text = text;
        }
    }

    public RandomReport(String id, Random random) {
        this.id = id;
        this.random = random;
    }

    /** The event that opens a report with this id. */
    public static ReportOpened opening(String id) {
        List<TemplateSection> sections = SECTIONS.stream()
                .map(key -> new TemplateSection(key, "Title of " + key, "?", List.of(ItemKind.values())))
                .toList();
        return new ReportOpened(
                new ReportId(id),
                new ConferenceId("c1"),
                "Forum",
                new Roundtable(new ReportId(id), "3.1", "Pathways", "Room 1", null),
                new Template("Reporting template", "Be concise", sections, Tagging.GLOBAL));
    }

    public List<ReportEvent> next(int count) {
        List<ReportEvent> events = new ArrayList<>();
        while (events.size() < count) {
            events.add(next());
        }
        return events;
    }

    public ReportEvent next() {
        if (!opened) {
            opened = true;
            return opening(id);
        }
        if (items.isEmpty() || random.nextInt(12) == 0) {
            return add();
        }
        Item item = items.get(random.nextInt(items.size()));
        return switch (random.nextInt(18)) {
            case 0 -> move(item);
            case 1 -> new ItemRemoved(item.id);
            case 2 -> new ItemRestored(item.id);
            case 3 -> tag(item);
            case 4 -> comment(item);
            case 5 -> new SectionFinalised(section());
            case 6 -> new SectionReopened(section());
            case 7 -> header();
            default -> edit(item);
        };
    }

    private ReportEvent header() {
        Person person = new Person("Name " + random.nextInt(9), "");
        return switch (random.nextInt(4)) {
            case 0 -> new RapporteurAssigned(person);
            case 1 -> new NoteTakerAssigned(person);
            case 2 -> new ReportSubmitted();
            default -> new ReportWithdrawn();
        };
    }

    private ReportEvent add() {
        String section = section();
        ItemId after = anyIn(section, null);
        String text = text();
        Item item = new Item(new ItemId("i" + items.size()), section, text);
        items.add(item);
        return switch (random.nextInt(4)) {
            case 0 -> new BulletAdded(item.id, section, after, text);
            case 1 -> new HeadingAdded(item.id, section, after, 1 + random.nextInt(3), text);
            case 2 -> new ParagraphAdded(item.id, section, after, text);
            default -> new QuoteAdded(item.id, section, after, text);
        };
    }

    private ReportEvent move(Item item) {
        String section = section();
        ItemId after = anyIn(section, item);
        item.section = section;
        return new ItemMoved(item.id, section, after);
    }

    private ReportEvent tag(Item item) {
        item.tagged = !item.tagged;
        Tag tag = new Tag("gcm", "5");
        return item.tagged ? new ItemTagged(item.id, tag) : new ItemUntagged(item.id, tag);
    }

    private ReportEvent comment(Item item) {
        CommentId first = item.comment;
        if (first != null && random.nextBoolean()) {
            item.comment = null;
            return new CommentResolved(item.id, first);
        }
        CommentId id = new CommentId("k" + comments++);
        item.comment = first == null ? id : first;
        return new ItemCommented(item.id, id, first, text());
    }

    private ReportEvent edit(Item item) {
        int length = item.text.length();
        int from = boundary(item.text, random.nextInt(length + 1));
        int to = boundary(item.text, Math.min(length, from + random.nextInt(4)));
        ChangeSet changes = ChangeSet.replace(length, from, to, text());
        item.text = changes.apply(item.text);
        item.revision++;
        return new TextEdited(item.id, item.revision, "tab" + random.nextInt(3), item.revision, changes);
    }

    /** The next place at or after this one that cuts no character in two. */
    private static int boundary(String text, int position) {
        return position < text.length() && Character.isLowSurrogate(text.charAt(position)) ? position + 1 : position;
    }

    private @Nullable ItemId anyIn(String section, @Nullable Item except) {
        List<Item> there = items.stream()
                .filter(item -> item.section.equals(section) && item != except)
                .toList();
        int drawn = random.nextInt(there.size() + 1);
        return drawn == there.size() ? null : there.get(drawn).id;
    }

    private String section() {
        return SECTIONS.get(random.nextInt(SECTIONS.size()));
    }

    private String text() {
        return List.of("", "a", "word ", "two\nlines", "é\"\\", "\uD83D\uDE00").get(random.nextInt(6));
    }
}
