package roundtable.commands.report.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import roundtable.guard.Finding;
import roundtable.guard.NameGuard;
import roundtable.guard.Unanswered;
import roundtable.refusal.RefusedException;
import roundtable.refusal.Texts;
import roundtable.report.AttributionRequest;
import roundtable.report.Participant;
import roundtable.report.command.GiveParticipants;
import roundtable.report.command.KeepName;
import roundtable.report.event.NameKept;
import roundtable.report.event.ParticipantsGiven;
import roundtable.report.event.ReportEvent;
import roundtable.report.refusal.NameUnknown;
import roundtable.report.refusal.NamesUnanswered;
import roundtable.report.refusal.ParticipantNameless;
import roundtable.report.refusal.ParticipantsTooMany;
import roundtable.report.refusal.ParticipantsUnreadable;

/** The names that should not stand in a report without leave. */
final class NameDecider {
    /** Words that a refusal repeats. */
    private static final int MOST_TOLD = 10;

    private NameDecider() {}

    static List<ReportEvent> giveParticipants(Report report, GiveParticipants command, ReportLimits limits) {
        if (command.participants().size() > NameGuard.MOST_PARTICIPANTS) {
            throw new RefusedException(new ParticipantsTooMany(NameGuard.MOST_PARTICIPANTS));
        }
        List<Participant> participants = command.participants().stream()
                .map(participant -> accepted(participant, limits))
                .toList();
        return participants.equals(report.participants().people())
                ? List.of()
                : List.of(new ParticipantsGiven(report.participants().list() + 1, participants));
    }

    private static Participant accepted(Participant participant, ReportLimits limits) {
        if (participant.name().isBlank()) {
            throw new RefusedException(new ParticipantNameless());
        }
        return new Participant(
                Texts.line(participant.name(), limits.personText()),
                Texts.line(participant.affiliation(), limits.personText()));
    }

    static List<ReportEvent> keep(Report report, KeepName command, ReportLimits limits) {
        Item item = Lookup.readable(Lookup.editableItem(report, command.itemId()));
        String text = Texts.accepted(command.text(), limits.personText());
        String folded = NameGuard.fold(text);
        if (folded.isEmpty() || !NameGuard.fold(String.valueOf(item.text())).contains(folded)) {
            throw new RefusedException(new NameUnknown());
        }
        return item.kept().contains(folded) ? List.of() : List.of(new NameKept(item.id(), text));
    }

    /**
     * Refuses, with {@code names-unanswered}, where living items hold names that nobody decided on; and, with {@code
     * participants-unreadable} or {@code item-unreadable}, where they can't be looked for.
     */
    static void requireAnswered(Report report, List<Section> sections) {
        List<Participant> people = report.participants().people();
        if (people == null) {
            throw new RefusedException(new ParticipantsUnreadable());
        }
        if (people.isEmpty()) {
            return;
        }
        NameGuard guard = NameGuard.of(people);
        Set<String> words = new LinkedHashSet<>();
        for (Section section : sections) {
            section.order().stream()
                    .map(id -> Lookup.item(report, id))
                    .filter(item -> !item.removed() && !item.redacted())
                    .map(Lookup::readable)
                    .forEach(item -> words.addAll(unanswered(guard, item)));
        }
        if (!words.isEmpty()) {
            throw new RefusedException(
                    new NamesUnanswered(new ArrayList<>(words).subList(0, Math.min(MOST_TOLD, words.size()))));
        }
    }

    private static List<String> unanswered(NameGuard guard, Item item) {
        Attribution attribution = item.attribution();
        boolean approved = attribution.state() == Attribution.State.APPROVED;
        return Unanswered.in(guard, words(item), item.kept(), approved ? attribution.request() : null).stream()
                .map(Finding::text)
                .toList();
    }

    private static String words(Item readable) {
        return Objects.requireNonNull(readable.text());
    }

    /** Whether a quote's words name its speaker, or somebody on the list, and nobody decided that they may. */
    static boolean wordsName(Report report, Item quote) {
        AttributionRequest speaker = quote.attribution().request();
        if (quote.removed() || quote.text() == null || speaker == null) {
            return false;
        }
        Participant named = new Participant(speaker.speaker(), speaker.affiliation());
        List<Participant> people = report.participants().people();
        return isNamed(List.of(named), quote) || (people != null && isNamed(people, quote));
    }

    private static boolean isNamed(List<Participant> people, Item item) {
        return !Unanswered.in(NameGuard.of(people), words(item), item.kept(), null)
                .isEmpty();
    }
}
