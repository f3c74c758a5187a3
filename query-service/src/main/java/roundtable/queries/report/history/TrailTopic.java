package roundtable.queries.report.history;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.TextMessage;
import roundtable.access.Role;
import roundtable.kit.json.WireJson;
import roundtable.queries.live.CommitMessage;
import roundtable.queries.live.Topic;
import roundtable.queries.report.Audience;
import roundtable.report.ReportId;

/** A trail that is followed: what changes in it is told some times a second, not at every keystroke. */
final class TrailTopic {
    private final ReportId report;
    private final Histories histories;
    private final Topic topic;
    private long published;
    /** Positions of what is beside the report's events and was told. Two streams lie there, which are read one after the other. */
    private final Set<Long> told = new HashSet<>();

    TrailTopic(String name, ReportId report, Histories histories) {
        this.report = report;
        this.histories = histories;
        History.Whole whole = histories.whole(report);
        this.published = whole.version();
        histories.beside(report, whole).forEach(entry -> told.add(entry.position()));
        this.topic = new Topic(name, published, this::after);
    }

    Topic topic() {
        return topic;
    }

    /** Tells what has changed since the last time. */
    synchronized void publish() {
        History.Whole whole = histories.whole(report);
        publish(whole);
        List<Entry> news = histories.beside(report, whole).stream()
                .filter(entry -> told.add(entry.position()))
                .toList();
        if (!news.isEmpty()) {
            topic.broadcast(text(null, null, news, Audience.EDITORS));
        }
    }

    private void publish(History.Whole whole) {
        for (Histories.Changes changes : histories.since(report, whole, published)) {
            topic.publish(message(changes));
            published = changes.to();
        }
    }

    /** Up to what is published, so that what comes next follows. */
    private synchronized List<CommitMessage> after(long version, int max) {
        History.Whole whole = histories.whole(report);
        publish(whole);
        return histories.since(report, whole, version).stream()
                .limit(max)
                .map(this::message)
                .toList();
    }

    private CommitMessage message(Histories.Changes changes) {
        Map<Role, TextMessage> others = new EnumMap<>(Role.class);
        for (Audience audience : Audience.values()) {
            if (changes.entries().stream()
                    .anyMatch(entry -> !entry.seenBy(audience).equals(entry))) {
                TextMessage own = text(changes.from(), changes.to(), changes.entries(), audience);
                audience.roles().forEach(role -> others.put(role, own));
            }
        }
        TextMessage all = text(changes.from(), changes.to(), changes.entries(), Audience.EDITORS);
        return new CommitMessage(changes.from(), changes.to(), all, others);
    }

    private record Message(
            String type,
            String topic,
            @Nullable Long from,
            @Nullable Long to,
            List<Entry> entries) {}

    private TextMessage text(@Nullable Long from, @Nullable Long to, List<Entry> entries, Audience audience) {
        List<Entry> seen = entries.stream().map(entry -> entry.seenBy(audience)).toList();
        return new TextMessage(WireJson.write(new Message("trail", topic.name(), from, to, seen)));
    }
}
