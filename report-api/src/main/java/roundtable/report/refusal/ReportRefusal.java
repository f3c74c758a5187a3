package roundtable.report.refusal;

import roundtable.refusal.Refusal;

/** A reason why a report stays as it is. */
public sealed interface ReportRefusal extends Refusal
        permits ReportUnknown,
                ReportExists,
                ReportAlreadySubmitted,
                ReportNotSubmitted,
                ReportFull,
                SectionUnknown,
                SectionFinal,
                SectionAlreadyFinal,
                SectionNotFinal,
                KindNotAllowed,
                ItemUnknown,
                ItemExists,
                ItemGone,
                ItemNotRemoved,
                HeadingLevelUnknown,
                PersonNameless,
                TagUnknown,
                FreeTagMalformed,
                TagsFull,
                CommentUnknown,
                CommentExists,
                CommentBlank,
                CommentsFull,
                ThreadResolved,
                EditMalformed,
                ResyncRequired,
                RevisionAhead,
                SequenceGap,
                ChangeRefused,
                SectionsOpen {}
