package roundtable.report.event;

/** One thing that happened to a report. */
public sealed interface ReportEvent
        permits ReportOpened,
                RapporteurAssigned,
                NoteTakerAssigned,
                BulletAdded,
                HeadingAdded,
                ParagraphAdded,
                QuoteAdded,
                TextEdited,
                ItemMoved,
                ItemRemoved,
                ItemRestored,
                ItemTagged,
                ItemUntagged,
                ItemCommented,
                CommentResolved,
                SectionFinalised,
                SectionReopened,
                ReportSubmitted,
                ReportWithdrawn,
                AttributionRequested,
                AttributionApproved,
                NameKept,
                ForgettingEvent,
                KeyDestroyed {}
