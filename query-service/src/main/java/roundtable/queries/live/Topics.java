package roundtable.queries.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import roundtable.access.Actor;
import roundtable.conference.ConferenceId;
import roundtable.kit.access.Rights;
import roundtable.kit.session.Visitor;
import roundtable.refusal.NotForYourRole;
import roundtable.refusal.RefusedException;
import roundtable.report.ReportId;

/** Finds topics by their names, for those who may follow them; for anybody else there are none. */
final class Topics {
    private final Map<String, TopicSource> aboutReports;
    private final Map<String, ConferenceTopicSource> aboutConferences;
    private final Rights rights;

    Topics(List<TopicSource> aboutReports, List<ConferenceTopicSource> aboutConferences, Rights rights) {
        this.aboutReports = aboutReports.stream().collect(Collectors.toMap(TopicSource::kind, Function.identity()));
        this.aboutConferences =
                aboutConferences.stream().collect(Collectors.toMap(ConferenceTopicSource::kind, Function.identity()));
        this.rights = rights;
    }

    /** A name, read. */
    private sealed interface Address {}

    private record OfReport(TopicSource source, ReportId id) implements Address {}

    private record OfConference(ConferenceTopicSource source, ConferenceId id) implements Address {}

    private Address address(String name) {
        int colon = Math.max(0, name.indexOf(':'));
        String kind = name.substring(0, colon);
        String id = name.substring(Math.min(name.length(), colon + 1));
        TopicSource source = aboutReports.get(kind);
        ConferenceTopicSource ofConferences = aboutConferences.get(kind);
        try {
            if (source != null) {
                return new OfReport(source, new ReportId(id));
            }
            if (ofConferences != null) {
                return new OfConference(ofConferences, new ConferenceId(id));
            }
        } catch (RefusedException malformed) {
            throw new RefusedException(LiveRefusal.UNKNOWN_TOPIC);
        }
        throw new RefusedException(LiveRefusal.UNKNOWN_TOPIC);
    }

    /**
     * How the visitor may follow the topic of that name.
     *
     * @throws RefusedException {@code unknown-topic}, {@code not-for-your-role}
     */
    Sight judge(Visitor visitor, String name) {
        try {
            return switch (address(name)) {
                case OfReport a ->
                    Sight.whole(rights.require(visitor, a.source().right(), a.id()));
                case OfConference a -> {
                    Actor actor = rights.require(visitor, a.source().right(), a.id());
                    yield new Sight(actor, a.source().reach(visitor, a.id()));
                }
            };
        } catch (RefusedException refused) {
            throw refused.refusal() instanceof NotForYourRole
                    ? refused
                    : new RefusedException(LiveRefusal.UNKNOWN_TOPIC);
        }
    }

    /** As {@link #judge}; nothing where it refuses. */
    Optional<Sight> allowed(Visitor visitor, String name) {
        return switch (address(name)) {
            case OfReport a -> rights.find(visitor, a.source().right(), a.id()).map(Sight::whole);
            case OfConference a ->
                rights.find(visitor, a.source().right(), a.id())
                        .map(actor -> new Sight(actor, a.source().reach(visitor, a.id())));
        };
    }

    /** @throws RefusedException {@code unknown-topic} */
    Topic find(Visitor visitor, String name, long version) {
        Optional<Topic> found = switch (address(name)) {
            case OfReport a -> a.source().find(a.id(), version);
            case OfConference a -> a.source().find(visitor, a.id());
        };
        return found.orElseThrow(() -> new RefusedException(LiveRefusal.UNKNOWN_TOPIC));
    }

    /** Whether people on that topic are there together, and other features serve them: it is about one report. */
    boolean isPlace(String name) {
        return address(name) instanceof OfReport;
    }

    /** Tells every source that somebody follows a topic. */
    void joined(Actor actor, Topic topic) {
        aboutReports.values().forEach(source -> source.joined(actor, topic));
    }
}
