package roundtable.queries.report.export.many;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import roundtable.journal.Journal;
import roundtable.journal.codec.EventCodec;
import roundtable.kit.access.Rights;
import roundtable.kit.access.Scopes;
import roundtable.kit.journal.StoreSettings;
import roundtable.queries.copies.Copies;
import roundtable.queries.report.export.ConferenceFile;
import roundtable.queries.report.export.ReportCopies;

/** Copies of several reports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CopiesSettings.class)
public class ManyCopiesConfiguration {
    @Bean
    CopyOrders copyOrders(MongoClient client, StoreSettings store) {
        return new CopyOrders(client.getDatabase(store.database()));
    }

    @Bean
    Shelf copyShelf(CopiesSettings settings) {
        return new Shelf(settings.bytes());
    }

    /** The keeper closes it, who knows then what was left. */
    @Bean(destroyMethod = "")
    Workshop copyWorkshop(
            CopyOrders orders, Shelf shelf, ReportCopies reports, ConferenceFile file, CopiesSettings settings) {
        return new Workshop(orders, shelf, reports, file, settings, Clock.systemUTC());
    }

    @Bean
    Keeper copyKeeper(CopyOrders orders, Shelf shelf, Workshop workshop, Journal journal, CopiesSettings settings) {
        return new Keeper(orders, shelf, workshop, journal, settings, Clock.systemUTC());
    }

    @Bean
    ManyCopiesController manyCopiesController(
            CopyOrders orders,
            Workshop workshop,
            Shelf shelf,
            Copies copies,
            Rights rights,
            Scopes scopes,
            CopiesSettings settings,
            Journal journal,
            EventCodec codec) {
        Counter counter = new Counter(orders, workshop, shelf, copies, rights, settings, Clock.systemUTC());
        return new ManyCopiesController(counter, new Choice(rights, scopes), rights, journal, codec);
    }
}
