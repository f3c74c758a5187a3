package roundtable.kit.journal;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import roundtable.journal.sealing.RememberedVault;
import roundtable.journal.sealing.Sealing;
import roundtable.journal.vault.KeyVault;
import roundtable.journal.vault.LocalKeystore;
import roundtable.journal.vault.TransitSettings;
import roundtable.journal.vault.TransitVault;

/** Where the keys are, and what is sealed with them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeySettings.class)
class KeyConfiguration {
    /** A keystore that the database knows is never made anew: that would look as if nothing were lost. */
    @Bean
    KeyVault keyVault(KeySettings keys, StoreSettings store, MongoClient client) {
        RememberedVault remembered = new RememberedVault(client.getDatabase(store.database()));
        KeyVault vault = open(keys, store, remembered);
        try {
            remembered.require(vault.id());
            return vault;
        } catch (RuntimeException wrong) {
            vault.close();
            throw wrong;
        }
    }

    private static KeyVault open(KeySettings keys, StoreSettings store, RememberedVault remembered) {
        URI address = keys.transit().address();
        if (address != null && !address.toString().isEmpty()) {
            return new TransitVault(TransitSettings.at(address, keys.transit()::token));
        }
        Path path = keys.keystore(store.data());
        boolean fresh = Files.notExists(path);
        LocalKeystore keystore =
                LocalKeystore.openOrCreate(path, remembered.id().isEmpty());
        if (fresh) {
            System.out.println("The keys of all texts are in " + path + ". Whoever loses this file loses the texts;"
                    + " keep a copy of it, away from copies of the data: ./run keys backup FILE");
        }
        return keystore;
    }

    @Bean
    Sealing sealing(MongoClient client, StoreSettings store, KeyVault vault) {
        MongoDatabase database = client.getDatabase(store.database());
        return new Sealing(database, vault);
    }
}
