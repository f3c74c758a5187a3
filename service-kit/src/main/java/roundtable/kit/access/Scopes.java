package roundtable.kit.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import roundtable.conference.ConferenceId;
import roundtable.installation.InstallationId;
import roundtable.journal.Commit;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.report.ReportId;
import roundtable.report.event.ReportOpened;

/**
 * The installation, its conferences, and which conference a report is of. What is asked for stays in memory; what there is
 * not doesn't, so nobody can fill it by asking.
 */
public final class Scopes {
    private final Journal journal;
    private final EventCodec codec;
    private final Map<String, HeldRoles> held = new ConcurrentHashMap<>();
    private final Map<ReportId, ConferenceId> conferences = new ConcurrentHashMap<>();

    Scopes(Journal journal, EventCodec codec) {
        this.journal = journal;
        this.codec = codec;
    }

    /** A commit, which somebody made somewhere. */
    void hear(Commit commit) {
        HeldRoles known = held.get(commit.stream());
        if (known != null) {
            known.hear(commit.to());
        }
    }

    HeldRoles installation() {
        return held(InstallationId.HOUSE.toString());
    }

    /** Nothing where there is none. */
    Optional<HeldRoles> conference(ConferenceId id) {
        HeldRoles roles = held(id.toString());
        if (roles.exists()) {
            return Optional.of(roles);
        }
        held.remove(id.toString(), roles);
        return Optional.empty();
    }

    /** Looks into the store for roles on the installation of which this process hasn't heard yet. */
    void readOn() {
        installation().readOn();
    }

    /** As {@link #readOn()}, and for those in a conference. */
    void readOn(ConferenceId id) {
        readOn();
        conference(id).ifPresent(HeldRoles::readOn);
    }

    /** As {@link #readOn()}, and for those in the conference of a report. */
    void readOn(ReportId report) {
        readOn();
        conferenceOf(report).flatMap(this::conference).ifPresent(HeldRoles::readOn);
    }

    /** Known to {@link #hear} before it is read, so that nothing falls between the two. */
    private HeldRoles held(String stream) {
        HeldRoles known = held.get(stream);
        return known == null ? held.computeIfAbsent(stream, name -> new HeldRoles(name, journal, codec)) : known;
    }

    /** Nothing where it isn't opened. */
    public Optional<ConferenceId> conferenceOf(ReportId report) {
        ConferenceId known = conferences.get(report);
        if (known != null) {
            return Optional.of(known);
        }
        ConferenceId found = first(report);
        if (found != null) {
            conferences.put(report, found);
        }
        return Optional.ofNullable(found);
    }

    private @Nullable ConferenceId first(ReportId report) {
        List<Commit> opening = journal.stream(report.toString(), 0, 1);
        return opening.isEmpty()
                        || !(codec.payloadOf(
                                        report.toString(),
                                        opening.getFirst().events().getFirst())
                                instanceof ReportOpened opened)
                ? null
                : opened.conferenceId();
    }
}
