package roundtable.commands.report;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import roundtable.commands.report.domain.ReportLimits;

/** Settings {@code roundtable.limits.*} of reports; what they mean is said at {@link ReportLimits}. */
@ConfigurationProperties("roundtable.limits")
record ReportLimitSettings(
        @DefaultValue("2000") int items,
        @DefaultValue("10000") int itemText,
        @DefaultValue("300") int headingText,
        @DefaultValue("1000") int editWindow,
        @DefaultValue("256") int editClients,
        @DefaultValue("500") int comments,
        @DefaultValue("2000") int commentText,
        @DefaultValue("50") int tags,
        @DefaultValue("60") int freeTag,
        @DefaultValue("200") int personText,
        @DefaultValue("1000") int commitEvents) {
    ReportLimits limits() {
        return new ReportLimits(
                items,
                itemText,
                headingText,
                editWindow,
                editClients,
                comments,
                commentText,
                tags,
                freeTag,
                personText,
                commitEvents);
    }
}
