package roundtable.report.command;

import java.util.List;
import roundtable.report.Participant;

/**
 * Names those who take part in the roundtable, in place of those named before. For the organiser alone.
 */
public record GiveParticipants(List<Participant> participants) implements ReportCommand {}
