package roundtable.commands.report.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import roundtable.access.Actor;
import roundtable.access.Role;
import roundtable.report.CommentId;
import roundtable.report.ItemId;
import roundtable.report.Person;
import roundtable.report.Tag;
import roundtable.report.command.AddBullet;
import roundtable.report.command.AddHeading;
import roundtable.report.command.AddParagraph;
import roundtable.report.command.AddQuote;
import roundtable.report.command.AssignNoteTaker;
import roundtable.report.command.AssignRapporteur;
import roundtable.report.command.CommentOnItem;
import roundtable.report.command.EditText;
import roundtable.report.command.FinaliseSection;
import roundtable.report.command.MoveItem;
import roundtable.report.command.RemoveItem;
import roundtable.report.command.ReopenSection;
import roundtable.report.command.ReportCommand;
import roundtable.report.command.ResolveComment;
import roundtable.report.command.RestoreItem;
import roundtable.report.command.SubmitReport;
import roundtable.report.command.TagItem;
import roundtable.report.command.UntagItem;
import roundtable.report.command.WithdrawReport;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.TextEdited;
import roundtable.text.ChangeSet;

/** People who ask for anything that comes to their minds, on texts that they may have seen some revisions ago. */
final class RandomWriters {
    private static final List<String> SECTIONS =
            List.of("summary", "challenges", "quotes", "summary", "summary", "nowhere");
    private static final List<String> SNIPPETS = List.of("", "a", "bc\nd", "😀", "字é", "\ud83d", "\r\n", "xyz");

    private final Random random;
    private final Map<ItemId, List<String>> texts = new HashMap<>();
    private int comments;

    RandomWriters(long seed) {
        this.random = new Random(seed);
    }

    Actor actor() {
        return new Actor(
                Desk.SOMEBODY, "somebody", random.nextInt(10) < 7 ? Role.RAPPORTEUR : one(List.of(Role.values())));
    }

    List<ReportCommand> commands(Report report) {
        List<ReportCommand> commands = new ArrayList<>();
        do {
            commands.add(command(report));
        } while (random.nextInt(4) == 0);
        return commands;
    }

    /** Remembers what the texts were like, as the writers do. */
    void see(Report report, ReportEvent event) {
        if (event instanceof TextEdited edited) {
            texts.computeIfAbsent(edited.itemId(), id -> new ArrayList<>()).add(text(report, edited.itemId()));
        }
        for (Item item : report.items().values()) {
            texts.computeIfAbsent(item.id(), id -> new ArrayList<>(List.of(Objects.requireNonNull(item.text()))));
        }
    }

    private ReportCommand command(Report report) {
        return switch (random.nextInt(32)) {
            case 0 -> new AssignRapporteur(person());
            case 1 -> new AssignNoteTaker(person());
            case 2 -> new AddBullet(item(), section(), place(), snippet());
            case 3 -> new AddHeading(item(), section(), place(), random.nextInt(4), snippet());
            case 4 -> new AddParagraph(item(), section(), place(), snippet());
            case 5 -> new AddQuote(item(), section(), place(), snippet());
            case 6, 7 -> new MoveItem(item(), section(), place());
            case 8 -> new RemoveItem(item());
            case 9, 19, 20 -> new RestoreItem(item());
            case 10 -> new TagItem(item(), tag());
            case 11 -> new UntagItem(item(), tag());
            case 12 -> new CommentOnItem(item(), newComment(), random.nextBoolean() ? null : comment(), snippet());
            case 13 -> new ResolveComment(comment());
            case 14, 17, 18 -> random.nextInt(6) == 0 ? new FinaliseSection(section()) : new ReopenSection(section());
            case 15, 16 -> random.nextInt(6) == 0 ? new SubmitReport() : new WithdrawReport();
            default -> edit(report);
        };
    }

    private EditText edit(Report report) {
        ItemId id = item();
        List<String> seen = texts.getOrDefault(id, List.of(""));
        int revision = Math.max(0, seen.size() - 1 - random.nextInt(8));
        String client = Desk.own("tab" + random.nextInt(4));
        Item item = report.items().find(id);
        long sequence = item == null ? 0 : item.clients().last(client) + 1 - (random.nextInt(8) == 0 ? 1 : 0);
        List<ChangeSet> changes = new ArrayList<>();
        String text = seen.get(revision);
        for (int i = random.nextInt(3); i >= 0; i--) {
            ChangeSet change = change(text);
            changes.add(change);
            text = change.apply(text);
        }
        return new EditText(id, revision, client, sequence, changes);
    }

    private ChangeSet change(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(5));
        return ChangeSet.replace(text.length(), from, to, snippet());
    }

    private Person person() {
        return new Person("P" + random.nextInt(3), "Ministry");
    }

    private ItemId item() {
        return new ItemId("i" + random.nextInt(12));
    }

    private @Nullable ItemId place() {
        return random.nextInt(4) == 0 ? null : item();
    }

    private CommentId newComment() {
        return new CommentId("c" + (random.nextInt(9) == 0 ? comments : comments++));
    }

    private CommentId comment() {
        return new CommentId("c" + random.nextInt(comments + 1));
    }

    private Tag tag() {
        return new Tag(one(List.of("gcm", "sdg", Tag.OWN_WORDS)), String.valueOf(random.nextInt(5)));
    }

    private String section() {
        return one(SECTIONS);
    }

    private String snippet() {
        return one(SNIPPETS);
    }

    private <T> T one(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    private static String text(Report report, ItemId id) {
        Item item = report.items().find(id);
        return item == null ? "" : Objects.requireNonNull(item.text());
    }
}
