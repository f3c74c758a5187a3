package roundtable.queries.report.history.export;

import org.w3c.dom.Element;
import roundtable.queries.report.Audience;
import roundtable.queries.report.ReportView;
import roundtable.queries.report.history.WholeTrail;
import roundtable.queries.report.paper.Sheet;
import roundtable.report.Person;

/** A report as it stands, and its history in brief, as a document. */
final class TrailDocument {
    private TrailDocument() {}

    /** @param audience who gets it */
    static Sheet of(WholeTrail trail, Audience audience) {
        ReportView report = trail.report().seenBy(audience);
        String roundtable =
                named(report.roundtable().code(), report.roundtable().title());
        Sheet sheet = new Sheet(
                roundtable + " \u2013 " + report.conference(),
                "Report of a roundtable and its history, version " + report.version(),
                report.conference() + " \u00B7 " + roundtable + " \u00B7 version " + report.version());
        sheet.add(sheet.body(), "p", "over", report.conference());
        sheet.heading(sheet.body(), "h1", "", roundtable);
        facts(report, sheet);
        Element warning = sheet.add(sheet.body(), "div", "");
        ReportText.print(report, sheet);
        HistoryInBrief.print(trail, audience, sheet);
        if (!sheet.isLegible()) {
            sheet.add(
                    warning,
                    "p",
                    "gone",
                    "Some characters are not in the typefaces of this document and are printed as \u25CF. The exports"
                            + " as a table and as lines of JSON have them.");
        }
        return sheet;
    }

    private static String named(String code, String title) {
        return code.isBlank() ? title : code + " " + title;
    }

    private static void facts(ReportView report, Sheet sheet) {
        Element table = sheet.add(sheet.add(sheet.body(), "table", "facts"), "tbody", "");
        fact(sheet, table, "Place", report.roundtable().place());
        if (report.roundtable().date() != null) {
            fact(sheet, table, "Date", Wording.day(report.roundtable().date()));
        }
        if (report.rapporteur() != null) {
            fact(sheet, table, "Rapporteur", person(report.rapporteur()));
        }
        if (report.noteTaker() != null) {
            fact(sheet, table, "Note taker", person(report.noteTaker()));
        }
        fact(sheet, table, "State", state(report));
    }

    private static void fact(Sheet sheet, Element table, String name, String value) {
        if (!value.isBlank()) {
            Element row = sheet.add(table, "tr", "");
            sheet.add(row, "th", "", name).setAttribute("scope", "row");
            sheet.add(row, "td", "", value);
        }
    }

    private static String person(Person person) {
        return person.affiliation().isBlank() ? person.name() : person.name() + ", " + person.affiliation();
    }

    private static String state(ReportView report) {
        return report.submitted() == null
                ? "Draft, version " + report.version()
                : "Submitted by " + report.submitted().by() + " on "
                        + Wording.moment(report.submitted().at()) + ", version " + report.version();
    }
}
