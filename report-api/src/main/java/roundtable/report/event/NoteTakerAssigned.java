package roundtable.report.event;

import org.jspecify.annotations.Nullable;
import roundtable.privacy.Confidential;
import roundtable.report.Person;

/**
 * The note taker in the header.
 */
public record NoteTakerAssigned(
        @Confidential(key = "header") @Nullable Person person) implements ReportEvent {}
