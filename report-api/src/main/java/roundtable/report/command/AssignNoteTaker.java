package roundtable.report.command;

import roundtable.report.Person;

/**
 * Names the note taker in the report's header.
 */
public record AssignNoteTaker(Person person) implements ReportCommand {}
