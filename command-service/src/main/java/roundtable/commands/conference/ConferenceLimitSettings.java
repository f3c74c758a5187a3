package roundtable.commands.conference;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import roundtable.commands.conference.domain.ConferenceLimits;

/** Settings {@code roundtable.conference-limits.*}; what they mean is said at {@link ConferenceLimits}. */
@ConfigurationProperties("roundtable.conference-limits")
record ConferenceLimitSettings(
        @DefaultValue("500") int roundtables,
        @DefaultValue("30") int sections,
        @DefaultValue("300") int tags,
        @DefaultValue("300") int name,
        @DefaultValue("20") int code,
        @DefaultValue("2000") int guidance,
        @DefaultValue("50") int commitEvents,
        @DefaultValue("5000") int grants) {
    ConferenceLimits limits() {
        return new ConferenceLimits(roundtables, sections, tags, name, code, guidance, commitEvents, grants);
    }
}
