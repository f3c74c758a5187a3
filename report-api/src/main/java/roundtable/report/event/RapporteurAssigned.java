package roundtable.report.event;

import org.jspecify.annotations.Nullable;
import roundtable.privacy.Confidential;
import roundtable.report.Person;

/**
 * The rapporteur in the header.
 */
public record RapporteurAssigned(
        @Confidential(key = "header") @Nullable Person person) implements ReportEvent {}
