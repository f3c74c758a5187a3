package roundtable.cli.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import roundtable.cli.client.Json;
import roundtable.text.Rebase;
import roundtable.text.Replica;
import roundtable.text.Update;

/** A trace of three authors who write at random, each on what it happens to know of the common log and its own work. */
final class Recording {
    private final Random random;
    private final List<Replica> authors = List.of(author(0), author(1), author(2));
    private final List<Update> log = new ArrayList<>();
    private final List<Map<String, Object>> txns = new ArrayList<>();
    private String end = "";

    Recording(long seed, int edits) {
        random = new Random(seed);
        for (int i = 0; i < edits; i++) {
            write(random.nextInt(authors.size()));
        }
    }

    private static Replica author(int number) {
        return new Replica("author" + number, "", 0);
    }

    private void write(int number) {
        Replica author = authors.get(number);
        int learns = random.nextInt(3) > 0 ? 0 : random.nextInt(log.size() - (int) author.revision() + 1);
        for (int i = 0; i < learns; i++) {
            author.receive(log.get((int) author.revision()));
        }
        Patch patch = patch(author.text());
        txns.add(Map.of(
                "agent", number,
                "parents", parents(number, author.revision()),
                "patches", List.of(List.of(patch.position(), patch.deleted(), patch.inserted()))));
        author.edit(patch.on(author.text()));
        List<Update> since = List.copyOf(log.subList((int) author.revision(), log.size()));
        for (Update left : Rebase.over(author.unconfirmed(), since)) {
            end = left.changes().apply(end);
            log.add(left);
        }
    }

    private Patch patch(String text) {
        int at = random.nextInt(text.length() + 1);
        int deleted = random.nextInt(Math.min(3, text.length() - at) + 1);
        return new Patch(at, deleted, random.nextInt(4) == 0 ? "" : String.valueOf((char) ('a' + random.nextInt(26))));
    }

    private List<Integer> parents(int author, long known) {
        List<Integer> parents = new ArrayList<>();
        for (int other = 0; other < authors.size(); other++) {
            for (int txn = (other == author ? txns.size() : (int) known) - 1; txn >= 0; txn--) {
                if (log.get(txn).clientId().equals("author" + other)) {
                    parents.add(txn);
                    break;
                }
            }
        }
        return parents;
    }

    Trace trace() {
        return Trace.of("random", Json.read(json()));
    }

    String json() {
        return Json.write(Map.of("kind", "concurrent", "endContent", end, "txns", txns));
    }

    String end() {
        return end;
    }
}
