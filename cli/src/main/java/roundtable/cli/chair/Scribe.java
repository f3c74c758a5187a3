package roundtable.cli.chair;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import roundtable.cli.client.CommandChannel;
import roundtable.cli.client.Commands;
import roundtable.cli.client.EventLoop;
import roundtable.cli.client.Failure;
import roundtable.text.ChangeSet;
import roundtable.text.Update;

/**
 * Somebody who types bullets into one section of a report, some characters an edit, each when it is due; one that is due
 * while another is under way follows it. For the loop's thread alone.
 */
final class Scribe {
    private static final int LONGEST_BULLET = 150;
    private static final int CHARACTERS = 2;

    private final String reportId;
    private final String client;
    private final CommandChannel channel;
    private final Words words;
    private final Consumer<Failure> trouble;
    private final ArrayDeque<Long> due = new ArrayDeque<>();
    private final List<Edit> edits = new ArrayList<>();
    private String item = "";
    private String wanted = "";
    private int typed;
    private int revision;
    private boolean underWay;

    Scribe(String reportId, String client, CommandChannel channel, Words words, Consumer<Failure> trouble) {
        this.reportId = reportId;
        this.client = client;
        this.channel = channel;
        this.words = words;
        this.trouble = trouble;
    }

    /** Those that were acknowledged. */
    List<Edit> edits() {
        return edits;
    }

    /** Whether nothing is under way. */
    boolean isIdle() {
        return !underWay;
    }

    /** The next edit is due. */
    void type(long now) {
        due.add(now);
        sendNext();
    }

    private void sendNext() {
        if (underWay || due.isEmpty()) {
            return;
        }
        underWay = true;
        long when = due.remove();
        var unused = channel.send(reportId, UUID.randomUUID().toString(), List.of(next()))
                .whenComplete((receipt, fault) -> {
                    underWay = false;
                    if (receipt == null) {
                        trouble.accept(EventLoop.failure(fault));
                        return;
                    }
                    edits.add(new Edit(reportId, receipt.version(), when, System.nanoTime()));
                    sendNext();
                });
    }

    private Map<String, Object> next() {
        if (typed == wanted.length()) {
            item = UUID.randomUUID().toString();
            wanted = words.text(LONGEST_BULLET);
            typed = 0;
            revision = 0;
            return Commands.addItem("bullet", item, Tables.SECTION, null, "");
        }
        int end = Math.min(wanted.length(), typed + CHARACTERS);
        ChangeSet change = ChangeSet.insert(typed, typed, wanted.substring(typed, end));
        typed = end;
        return Commands.editText(item, revision, List.of(new Update(client, revision++, change)));
    }
}
