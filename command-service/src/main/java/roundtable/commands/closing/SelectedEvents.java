package roundtable.commands.closing;

import java.util.List;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.StoredEvent;
import roundtable.journal.codec.EventCodec;

/** A stream's events of some kinds. All others are passed over unopened: what was typed, above all. */
record SelectedEvents(Journal journal, EventCodec codec, Set<String> types) {
    private static final int PAGE = 256;

    /**
     * Gives each, with its version.
     *
     * @param from first version that is looked at
     * @return the version to go on from
     */
    long each(String stream, long from, ObjLongConsumer<Object> takes) {
        long next = from;
        List<Commit> page;
        do {
            page = journal.stream(stream, next, PAGE);
            for (Commit commit : page) {
                for (int i = 0; i < commit.events().size(); i++) {
                    StoredEvent event = commit.events().get(i);
                    if (types.contains(event.type())) {
                        takes.accept(codec.payloadOf(stream, event), commit.from() + i);
                    }
                }
                next = commit.to() + 1;
            }
        } while (page.size() == PAGE);
        return next;
    }
}
