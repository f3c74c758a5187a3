package roundtable.queries.report;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.journal.sealing.Sealing;
import roundtable.kit.json.WireJson;
import roundtable.refusal.RefusedException;
import roundtable.report.ReportId;

/**
 * Copies of views in the collection {@code report_views}, so that a report opens without its whole past: {@code {_id:
 * report id, form, version, body: sealed JSON}}. They may be old or missing and hold nothing that the journal doesn't; so losing
 * the last ones in a crash costs time only, and they are written without waiting for the disk.
 */
final class StoredReportViews {
    /** Raise it with any change of {@link ReportView}'s JSON or of the projection: older copies are passed over then. */
    static final int FORM = 4;

    /** A document holds 16 MiB; a report that is larger has no copy. */
    private static final int MOST_BYTES = 15 * 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(StoredReportViews.class);

    private final MongoCollection<Document> collection;
    private final Sealing sealing;

    StoredReportViews(MongoDatabase database, Sealing sealing) {
        this.sealing = sealing;
        this.collection = database.getCollection("report_views").withWriteConcern(WriteConcern.W1);
    }

    /** Some reports that have a copy. */
    List<ReportId> ids(int most) {
        if (most == 0) { // which the database takes for "all"
            return List.of();
        }
        return collection
                .find()
                .projection(Projections.include("_id"))
                .limit(most)
                .map(document -> new ReportId(document.getString("_id")))
                .into(new ArrayList<>());
    }

    /** The copy, if there is one that can be read and is of today's form. */
    @Nullable ReportView find(ReportId id) {
        Document stored = collection.find(Filters.eq("_id", id.value())).first();
        if (stored == null || stored.getInteger("form", 0) != FORM) {
            return null;
        }
        byte[] body =
                sealing.openCopy(id.toString(), stored.get("body", Binary.class).getData());
        if (body == null) {
            return null;
        }
        try {
            return WireJson.read(body, ReportView.class);
        } catch (RefusedException damaged) {
            log.warn("{} has a stored copy that can't be read; it is made anew", id);
            return null;
        }
    }

    /** A view with something unreadable is not kept: its keys may be put back, and it is read anew then. */
    void save(ReportView view) {
        if (view.sections().stream()
                .flatMap(section -> section.items().stream())
                .anyMatch(ItemView::unreadable)) {
            return;
        }
        byte[] body = sealing.sealCopy(
                view.id().toString(), view.version(), WireJson.mapper().writeValueAsBytes(view));
        if (body == null) { // something in it was forgotten meanwhile
            return;
        }
        if (body.length > MOST_BYTES) {
            log.warn("{} is too large for a stored copy: {} bytes", view.id(), body.length);
            return;
        }
        Document document = new Document("_id", view.id().value())
                .append("form", FORM)
                .append("version", view.version())
                .append("body", new Binary(body));
        collection.replaceOne(Filters.eq("_id", view.id().value()), document, new ReplaceOptions().upsert(true));
    }
}
