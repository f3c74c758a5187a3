package roundtable.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A client's updates, the updates logged since they were made, and what the library leaves to log. */
record RebaseVector(String doc, List<Sent> over, List<Sent> updates, List<?> rebased, String text) implements Vector {

    record Sent(String clientId, List<?> changes) {
        static List<Sent> list(Map<?, ?> fields, String name) throws UnreadableVectors {
            List<Sent> list = new ArrayList<>();
            for (Object element : Vector.list(fields, name)) {
                if (!(element instanceof Map<?, ?> update)) {
                    throw new UnreadableVectors("has an element in \"" + name + "\" that isn't an object");
                }
                list.add(new Sent(Vector.text(update, "clientID"), Vector.list(update, "changes")));
            }
            return list;
        }
    }

    static RebaseVector of(Map<?, ?> fields) throws UnreadableVectors {
        return new RebaseVector(
                Vector.text(fields, "doc"),
                Sent.list(fields, "over"),
                Sent.list(fields, "updates"),
                Vector.list(fields, "rebased"),
                Vector.text(fields, "text"));
    }

    @Override
    public @Nullable String firstDifference() {
        List<Update> logged = numbered(over);
        List<Update> left = Rebase.over(numbered(updates), logged);
        List<Object> actual = new ArrayList<>();
        String result = doc;
        for (Update update : logged) {
            result = update.changes().apply(result);
        }
        for (Update update : left) {
            actual.add(update.changes().toJson());
            result = update.changes().apply(result);
        }
        String difference = Vector.difference("rebased", rebased, actual);
        return difference != null ? difference : Vector.difference("text", text, result);
    }

    /** Vectors name no sequence: a client's n-th logged update is the n-th that it sent. */
    private static List<Update> numbered(List<Sent> sent) {
        Map<String, Long> last = new HashMap<>();
        return sent.stream()
                .map(update -> new Update(
                        update.clientId(),
                        last.merge(update.clientId(), 1L, Long::sum),
                        ChangeSet.fromJson(update.changes())))
                .toList();
    }
}
