package roundtable.queries.report.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import roundtable.access.Role;
import roundtable.journal.Commit;
import roundtable.journal.Draft;
import roundtable.journal.codec.EventCodec;
import roundtable.proof.Hash;
import roundtable.queries.report.RandomReport;
import roundtable.report.event.ReportEvent;

/** Events as several people made them, with pauses, some of them longer than a burst may have. */
record Written(List<ReportEvent> events, List<Author> authors, List<Instant> moments) {
    static final List<Author> PEOPLE = List.of(
            new Author("Amina", Role.RAPPORTEUR), new Author("Bo", Role.NOTE_TAKER), new Author("system", null));

    static Written random(String report, long seed, int count) {
        Random random = new Random(seed);
        List<ReportEvent> events = new RandomReport(report, random).next(count);
        List<Author> authors = new ArrayList<>();
        List<Instant> moments = new ArrayList<>();
        Instant now = RandomReport.START;
        Author author = PEOPLE.getFirst();
        for (int i = 0; i < count; i++) {
            now = now.plusMillis(random.nextInt(25) == 0 ? 55_000 + random.nextInt(10_000) : random.nextInt(900));
            author = random.nextInt(6) == 0 ? PEOPLE.get(random.nextInt(PEOPLE.size())) : author;
            authors.add(author);
            moments.add(now);
        }
        return new Written(events, authors, moments);
    }

    private static String role(Author author) {
        return author.role() == null ? "" : author.role().code();
    }

    /** What the journal would be asked to append. */
    Draft draft(int index, String stream, EventCodec codec) {
        Author author = authors.get(index);
        return new Draft(
                stream,
                index,
                List.of(codec.encode(stream, events.get(index))),
                moments.get(index),
                author.by(),
                role(author),
                stream + "-" + index,
                "");
    }

    /** A commit of one event, for what reads only when and by whom it was made. */
    Commit commit(int index) {
        Author author = authors.get(index);
        return new Commit(
                index + 1,
                "report:r",
                index,
                index,
                List.of(),
                moments.get(index),
                author.by(),
                role(author),
                "c" + index,
                "",
                Hash.ZERO,
                Hash.ZERO);
    }
}
