package roundtable.report.command;

import roundtable.report.Person;

/**
 * Names the rapporteur in the report's header.
 */
public record AssignRapporteur(Person person) implements ReportCommand {}
