package roundtable.report.event;

import roundtable.report.Person;

/**
 * The rapporteur in the header.
 */
public record RapporteurAssigned(Person person) implements ReportEvent {}
