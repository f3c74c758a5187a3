package roundtable.commands.identity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.conference.event.ConferenceCreated;
import roundtable.conference.event.ConferenceRevised;
import roundtable.conference.event.RoundtableAdded;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;

/** What a conference and its roundtables are called, for those who are asked in; read from the journal. */
final class Places {
    private static final int PAGE = 256;

    private final Journal journal;
    private final EventCodec codec;

    Places(Journal journal, EventCodec codec) {
        this.journal = journal;
        this.codec = codec;
    }

    record ConferenceCard(
            String id,
            String name,
            String place,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    record RoundtableCard(
            String reportId,
            String code,
            String title,
            @Nullable LocalDate date) {}

    record Place(ConferenceCard conference, Map<String, RoundtableCard> roundtables) {}

    /** The conference of that id, if there is one. */
    Optional<Place> find(String conferenceId) {
        String stream = new ConferenceId(conferenceId).toString();
        Fold fold = new Fold(conferenceId);
        long version = -1;
        List<Commit> page;
        do {
            page = journal.stream(stream, version + 1, PAGE);
            for (Commit commit : page) {
                commit.events().forEach(stored -> fold.on(codec.payloadOf(stream, stored)));
                version = commit.from() + commit.events().size() - 1;
            }
        } while (page.size() == PAGE);
        return Optional.ofNullable(fold.conference).map(known -> new Place(known, fold.roundtables));
    }

    private static final class Fold {
        private final String id;
        private final Map<String, RoundtableCard> roundtables = new HashMap<>();
        private @Nullable ConferenceCard conference;

        Fold(String id) {
            this.id = id;
        }

        void on(Object event) {
            switch (event) {
                case ConferenceCreated made ->
                    conference = new ConferenceCard(id, made.name(), made.place(), made.from(), made.to());
                case ConferenceRevised now ->
                    conference = new ConferenceCard(id, now.name(), now.place(), now.from(), now.to());
                case RoundtableAdded added -> add(added.roundtable());
                default -> {}
            }
        }

        private void add(Roundtable of) {
            String report = of.reportId().value();
            roundtables.put(report, new RoundtableCard(report, of.code(), of.title(), of.date()));
        }
    }
}
