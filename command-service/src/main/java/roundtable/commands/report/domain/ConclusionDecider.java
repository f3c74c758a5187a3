package roundtable.commands.report.domain;

import java.util.List;
import roundtable.refusal.RefusedException;
import roundtable.report.command.FinaliseSection;
import roundtable.report.command.ReopenSection;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.ReportSubmitted;
import roundtable.report.event.ReportWithdrawn;
import roundtable.report.event.SectionFinalised;
import roundtable.report.event.SectionReopened;
import roundtable.report.refusal.ReportNotSubmitted;
import roundtable.report.refusal.SectionAlreadyFinal;
import roundtable.report.refusal.SectionNotFinal;
import roundtable.report.refusal.SectionsOpen;

/** How a report comes to its end, and back. */
final class ConclusionDecider {
    private ConclusionDecider() {}

    static List<ReportEvent> finalise(Report report, FinaliseSection command) {
        if (Lookup.section(report, command.section()).closed()) {
            throw new RefusedException(new SectionAlreadyFinal());
        }
        return List.of(new SectionFinalised(command.section()));
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
        return List.of(new ReportSubmitted());
    }

    static List<ReportEvent> withdraw(Report report) {
        if (!report.submitted()) {
            throw new RefusedException(new ReportNotSubmitted());
        }
        return List.of(new ReportWithdrawn());
    }
}
