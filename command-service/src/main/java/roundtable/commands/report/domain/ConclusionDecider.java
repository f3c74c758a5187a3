package roundtable.commands.report.domain;

import java.util.List;
import java.util.Objects;
import roundtable.refusal.RefusedException;
import roundtable.report.command.FinaliseSection;
import roundtable.report.command.ReopenSection;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.ReportSubmitted;
import roundtable.report.event.ReportWithdrawn;
import roundtable.report.event.SectionFinalised;
import roundtable.report.event.SectionReopened;
import roundtable.report.refusal.ApprovalsPending;
import roundtable.report.refusal.ReportNotSubmitted;
import roundtable.report.refusal.SectionAlreadyFinal;
import roundtable.report.refusal.SectionNotFinal;
import roundtable.report.refusal.SectionsOpen;

/** How a report comes to its end, and back. */
final class ConclusionDecider {
    /** Of a quote that a refusal names. */
    private static final int FIRST_CHARACTERS = 40;

    private static final String UNREADABLE = "\u2026";

    private ConclusionDecider() {}

    static List<ReportEvent> finalise(Report report, FinaliseSection command) {
        Section section = Lookup.section(report, command.section());
        if (section.closed()) {
            throw new RefusedException(new SectionAlreadyFinal());
        }
        requireNonePending(report, section);
        NameDecider.requireAnswered(report, List.of(section));
        return List.of(new SectionFinalised(command.section()));
    }

    private static void requireNonePending(Report report, Section section) {
        List<String> pending = section.order().stream()
                .map(id -> Lookup.item(report, id))
                .filter(item -> !item.removed() && item.attribution().state() == Attribution.State.PENDING)
                .map(item -> firstWords(Objects.requireNonNullElse(item.text(), UNREADABLE)))
                .toList();
        if (!pending.isEmpty()) {
            throw new RefusedException(new ApprovalsPending(pending));
        }
    }

    private static String firstWords(String text) {
        int end = text.offsetByCodePoints(0, Math.min(FIRST_CHARACTERS, text.codePointCount(0, text.length())));
        return "\u201c" + text.substring(0, end) + (end < text.length() ? "\u2026" : "") + "\u201d";
    }

    static List<ReportEvent> reopen(Report report, ReopenSection command) {
        if (!Lookup.section(report, command.section()).closed()) {
            throw new RefusedException(new SectionNotFinal());
        }
        return List.of(new SectionReopened(command.section()));
    }

    static List<ReportEvent> submit(Report report) {
        List<String> open = report.sections().stream()
                .filter(section -> !section.closed())
                .map(section -> section.form().title())
                .toList();
        if (!open.isEmpty()) {
            throw new RefusedException(new SectionsOpen(open));
        }
        NameDecider.requireAnswered(report, report.sections());
        return List.of(new ReportSubmitted());
    }

    static List<ReportEvent> withdraw(Report report) {
        if (!report.submitted()) {
            throw new RefusedException(new ReportNotSubmitted());
        }
        return List.of(new ReportWithdrawn());
    }
}
