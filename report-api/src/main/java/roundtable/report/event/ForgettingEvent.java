package roundtable.report.event;

/** Something that was said before is to be forgotten: nobody may be told it any more, and its keys are destroyed. */
public sealed interface ForgettingEvent extends ReportEvent
        permits ItemRedacted, QuoteMarkedAnonymous, ParticipantsGiven {}
