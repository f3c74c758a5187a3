package roundtable.queries.report.history;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.journal.sealing.Sealing;
import roundtable.kit.json.WireJson;
import roundtable.queries.report.ReportView;
import roundtable.refusal.RefusedException;
import roundtable.report.ReportId;

/**
 * Chapters in three collections, because they are wanted separately: {@code report_chapters} says where they lie, {@code
 * report_chapter_ends} and {@code report_chapter_entries} hold sealed JSON; {@code _id} is the report's id, a slash and the
 * chapter's number. Any of them may be missing, and is made anew then; none holds what the journal doesn't.
 */
final class StoredChapters {
    /** Raise it with any change of what is stored, or of how it is folded: older ones are passed over then. */
    static final int FORM = 2;

    private static final int MOST_BYTES = 15 * 1024 * 1024;
    private static final int MOST_AT_ONCE = 128;
    private static final Logger log = LoggerFactory.getLogger(StoredChapters.class);

    private final MongoCollection<Document> spans;
    private final MongoCollection<Document> ends;
    private final MongoCollection<Document> entries;
    private final Sealing sealing;

    StoredChapters(MongoDatabase database, Sealing sealing) {
        this.sealing = sealing;
        this.spans = collection(database, "report_chapters");
        this.ends = collection(database, "report_chapter_ends");
        this.entries = collection(database, "report_chapter_entries");
    }

    private static MongoCollection<Document> collection(MongoDatabase database, String name) {
        return database.getCollection(name).withWriteConcern(WriteConcern.W1);
    }

    /** Where the chapters up to a version lie, in order, as far as none is missing from the first on. */
    List<Chapter.Span> spans(ReportId id, long version) {
        List<Chapter.Span> found = new ArrayList<>();
        long last = Chapter.Span.number(version);
        for (long first = 0; first <= last; first += MOST_AT_ONCE) {
            List<String> keys = LongStream.rangeClosed(first, Math.min(last, first + MOST_AT_ONCE - 1))
                    .mapToObj(number -> key(id, number))
                    .toList();
            spans.find(Filters.in("_id", keys)).forEach(document -> add(document, found));
        }
        found.sort(Comparator.comparingLong(Chapter.Span::from));
        return contiguous(found);
    }

    private static void add(Document document, List<Chapter.Span> found) {
        if (document.getInteger("form", 0) == FORM) {
            found.add(WireJson.read(document.get("span", Binary.class).getData(), Chapter.Span.class));
        }
    }

    private static List<Chapter.Span> contiguous(List<Chapter.Span> found) {
        int count = 0;
        long next = 0;
        while (count < found.size() && found.get(count).from() == next) {
            next = found.get(count).to() + 1;
            count++;
        }
        return List.copyOf(found.subList(0, count));
    }

    /** The report at a chapter's end; null where it has to be folded anew. */
    Chapter.@Nullable End end(ReportId id, Chapter.Span span) {
        return open(ends, id, span, Chapter.End.class);
    }

    /** A chapter's entries; null where they have to be folded anew. */
    @Nullable List<Entry> entries(ReportId id, Chapter.Span span) {
        Entry[] opened = open(entries, id, span, Entry[].class);
        return opened == null ? null : Arrays.asList(opened);
    }

    private <T> @Nullable T open(MongoCollection<Document> collection, ReportId id, Chapter.Span span, Class<T> type) {
        Document stored =
                collection.find(Filters.eq("_id", key(id, span.number()))).first();
        if (stored == null || stored.getInteger("form", 0) != FORM) {
            return null;
        }
        byte[] body =
                sealing.openCopy(id.toString(), stored.get("body", Binary.class).getData());
        if (body == null) {
            return null;
        }
        try {
            return WireJson.read(body, type);
        } catch (RefusedException damaged) {
            log.warn("{} has a stored chapter that can't be read; it is made anew", id);
            return null;
        }
    }

    /**
     * Keeps a chapter, unless something in it can't be read or was forgotten meanwhile.
     *
     * @param now the report as it stands: what it says is redacted is left out
     */
    void save(ReportId id, Chapter chapter, ReportView now) {
        Chapter told = chapter.retold(now);
        if (told.isUnreadable()) {
            return;
        }
        String key = key(id, told.span().number());
        if (put(ends, key, id, now.version(), told.end()) && put(entries, key, id, now.version(), told.entries())) {
            replace(spans, key, "span", WireJson.mapper().writeValueAsBytes(told.span()));
        }
    }

    private boolean put(MongoCollection<Document> collection, String key, ReportId id, long version, Object content) {
        byte[] body = sealing.sealCopy(id.toString(), version, WireJson.mapper().writeValueAsBytes(content));
        if (body == null || body.length > MOST_BYTES) {
            return false;
        }
        replace(collection, key, "body", body);
        return true;
    }

    private static void replace(MongoCollection<Document> collection, String key, String field, byte[] bytes) {
        Document document = new Document("_id", key).append("form", FORM).append(field, new Binary(bytes));
        collection.replaceOne(Filters.eq("_id", key), document, new ReplaceOptions().upsert(true));
    }

    private static String key(ReportId id, long number) {
        return id.value() + "/" + number;
    }
}
