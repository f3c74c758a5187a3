package roundtable.kit.journal;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code roundtable.*} of where the keys are.
 *
 * @param keys the keystore file; beside the data folder where nothing is said
 * @param transit a vault that takes the keystore's place
 */
@ConfigurationProperties("roundtable")
public record KeySettings(
        @DefaultValue("") String keys, @DefaultValue Transit transit) {
    /**
     * HashiCorp Vault's transit engine, or what speaks like it.
     *
     * @param address where it is; null for none
     * @param token lets this installation in
     */
    public record Transit(
            @Nullable URI address, @DefaultValue("") String token) {}

    /** The keystore that belongs to a data folder: never inside of it, for it must not be in its backups. */
    Path keystore(Path data) {
        return keys.isEmpty()
                ? data.toAbsolutePath()
                        .normalize()
                        .resolveSibling(data.toAbsolutePath().normalize().getFileName() + ".keys")
                : Path.of(keys);
    }
}
