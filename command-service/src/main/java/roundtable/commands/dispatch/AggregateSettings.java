package roundtable.commands.dispatch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code roundtable.aggregates.*}.
 *
 * @param cached aggregates kept in memory
 * @param snapshotEvery events after which one is stored as it is, so that it is there again soon after a restart
 */
@ConfigurationProperties("roundtable.aggregates")
record AggregateSettings(
        @DefaultValue("1000") int cached,
        @DefaultValue("500") int snapshotEvery) {}
