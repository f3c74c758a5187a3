package roundtable.kit.journal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import roundtable.journal.embedded.Durability;

/**
 * Settings {@code roundtable.*} of where things are stored.
 *
 * @param data the folder of the embedded server; not used with a {@code mongodbUri}
 * @param mongodbUri a MongoDB connection string; empty starts the embedded server
 * @param database name of the conference's database
 * @param durability what the embedded server does before it acknowledges
 */
@ConfigurationProperties("roundtable")
public record StoreSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("") String mongodbUri,
        @DefaultValue("roundtable") String database,
        @DefaultValue("disk") Durability durability) {}
