package roundtable.conference.refusal;

import roundtable.refusal.Refusal;

/** A reason why a conference stays as it is. */
public sealed interface ConferenceRefusal extends Refusal
        permits ConferenceUnknown,
                ConferenceExists,
                ConferenceNameless,
                DatesReversed,
                ConferenceFull,
                RoundtableIncomplete,
                RoundtableExists,
                ReportIdTaken,
                CodeTaken,
                TemplateNameless,
                TemplateSectionCount,
                TemplateKeysDoubled,
                TemplateKindsMissing,
                TemplateTagsMalformed,
                TemplateTagCount,
                RoundtableUnknown {}
