package roundtable.report.command;

/** One change asked of a report; an {@link AddBullet}, an {@link EditText} and so on. */
public sealed interface ReportCommand
        permits AssignRapporteur,
                AssignNoteTaker,
                AddBullet,
                AddHeading,
                AddParagraph,
                AddQuote,
                EditText,
                MoveItem,
                RemoveItem,
                RestoreItem,
                TagItem,
                UntagItem,
                CommentOnItem,
                ResolveComment,
                FinaliseSection,
                ReopenSection,
                SubmitReport,
                WithdrawReport,
                RequestAttribution,
                ApproveAttribution,
                MarkQuoteAnonymous,
                RedactItem,
                GiveParticipants,
                KeepName {}
