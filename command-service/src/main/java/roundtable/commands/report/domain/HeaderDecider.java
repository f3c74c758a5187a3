package roundtable.commands.report.domain;

import java.util.List;
import roundtable.refusal.RefusedException;
import roundtable.refusal.Texts;
import roundtable.report.Person;
import roundtable.report.command.AssignNoteTaker;
import roundtable.report.command.AssignRapporteur;
import roundtable.report.event.NoteTakerAssigned;
import roundtable.report.event.RapporteurAssigned;
import roundtable.report.event.ReportEvent;
import roundtable.report.refusal.PersonNameless;

/** Who is named in the header. */
final class HeaderDecider {
    private HeaderDecider() {}

    static List<ReportEvent> assignRapporteur(Report report, AssignRapporteur command, ReportLimits limits) {
        Person person = accepted(command.person(), limits);
        return person.equals(report.rapporteur()) ? List.of() : List.of(new RapporteurAssigned(person));
    }

    static List<ReportEvent> assignNoteTaker(Report report, AssignNoteTaker command, ReportLimits limits) {
        Person person = accepted(command.person(), limits);
        return person.equals(report.noteTaker()) ? List.of() : List.of(new NoteTakerAssigned(person));
    }

    private static Person accepted(Person person, ReportLimits limits) {
        if (person.name().isBlank()) {
            throw new RefusedException(new PersonNameless());
        }
        return new Person(
                Texts.line(person.name(), limits.personText()), Texts.line(person.affiliation(), limits.personText()));
    }
}
