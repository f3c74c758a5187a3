package roundtable.queries.report.export;

import java.util.LinkedHashMap;
import java.util.Map;
import roundtable.report.Person;

/** The table at the head of a report, in the order of the template on paper, and of a conference. */
final class Facts {
    private Facts() {}

    /** What is known, by its name. */
    static Map<String, String> of(ReportCopy copy) {
        Map<String, String> facts = new LinkedHashMap<>();
        Person rapporteur = copy.rapporteur();
        Person noteTaker = copy.noteTaker();
        facts.put("Name of Rapporteur", rapporteur == null ? "" : ReportCopy.named(rapporteur));
        facts.put("Note Taker", noteTaker == null ? "" : ReportCopy.named(noteTaker));
        facts.put("Roundtable session", copy.roundtable().named());
        facts.put("Place", copy.roundtable().place());
        facts.put(
                "Date",
                copy.roundtable().date() == null
                        ? ""
                        : ReportCopy.day(copy.roundtable().date()));
        facts.put(
                "State",
                copy.submitted() == null
                        ? "Draft"
                        : "Submitted by " + copy.submitted().by());
        facts.values().removeIf(String::isBlank);
        return facts;
    }

    /** What is known of a conference, by its name. */
    static Map<String, String> of(ConferenceCopy copy) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Place", copy.conference().place());
        facts.put("Date", copy.conference().days());
        facts.put("Reports", String.valueOf(copy.reports().size()));
        facts.values().removeIf(String::isBlank);
        return facts;
    }
}
