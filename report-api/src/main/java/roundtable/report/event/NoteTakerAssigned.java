package roundtable.report.event;

import roundtable.report.Person;

/**
 * The note taker in the header.
 */
public record NoteTakerAssigned(Person person) implements ReportEvent {}
