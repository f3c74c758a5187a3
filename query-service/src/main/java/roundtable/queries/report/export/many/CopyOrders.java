package roundtable.queries.report.export.many;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import roundtable.access.PersonId;
import roundtable.conference.ConferenceId;
import roundtable.queries.report.export.CopyForm;
import roundtable.queries.report.export.many.CopyOrder.Stage;
import roundtable.report.ReportId;

/**
 * The collection {@code copy_orders}: {@code {_id, conference, person, form, chosen, of, done, stage, lost, at, until}}.
 * {@code until} is how long an open order is believed to be in some process' hands: one whose process ended is lost after
 * that. An order that isn't there any more was cancelled, and nothing brings it back.
 */
final class CopyOrders {
    private static final String CONFERENCE = "conference";
    private static final String PERSON = "person";
    private static final String FORM = "form";
    private static final String CHOSEN = "chosen";
    private static final String OF = "of";
    private static final String DONE = "done";
    private static final String STAGE = "stage";
    private static final String LOST = "lost";
    private static final String AT = "at";
    private static final String UNTIL = "until";
    private static final List<String> OPEN =
            Arrays.stream(Stage.values()).filter(Stage::isOpen).map(Stage::name).toList();

    private final MongoCollection<Document> collection;

    CopyOrders(MongoDatabase database) {
        this.collection = database.getCollection("copy_orders");
        collection.createIndex(Indexes.ascending(PERSON, AT));
    }

    void add(CopyOrder order, Instant until) {
        collection.insertOne(new Document("_id", order.id())
                .append(CONFERENCE, order.conference().value())
                .append(PERSON, order.person().value())
                .append(FORM, order.form().name())
                .append(CHOSEN, ids(order.chosen()))
                .append(OF, order.of())
                .append(DONE, order.done())
                .append(STAGE, order.stage().name())
                .append(LOST, null)
                .append(AT, Date.from(order.at()))
                .append(UNTIL, Date.from(until)));
    }

    /** Somebody's in a conference, the newest first. */
    List<CopyOrder> newest(ConferenceId conference, PersonId person, int most) {
        return collection
                .find(Filters.and(Filters.eq(PERSON, person.value()), Filters.eq(CONFERENCE, conference.value())))
                .sort(Sorts.descending(AT))
                .limit(most)
                .map(CopyOrders::order)
                .into(new ArrayList<>());
    }

    /** Somebody's in a conference; nothing where there is none of that id, or it is another's. */
    Optional<CopyOrder> find(String id, ConferenceId conference, PersonId person) {
        return Optional.ofNullable(collection
                .find(Filters.and(
                        Filters.eq("_id", id),
                        Filters.eq(CONFERENCE, conference.value()),
                        Filters.eq(PERSON, person.value())))
                .map(CopyOrders::order)
                .first());
    }

    /** How many of somebody's are under way or ready, anywhere. */
    long open(PersonId person) {
        return collection.countDocuments(Filters.and(Filters.eq(PERSON, person.value()), Filters.in(STAGE, OPEN)));
    }

    /** Takes it from one stage to the next; false where it isn't in that stage, or not there any more. */
    boolean move(String id, Stage from, Stage to) {
        return changed(id, List.of(from.name()), Updates.set(STAGE, to.name()));
    }

    /** Counts a report as written; false where the order isn't being made any more. */
    boolean oneMore(String id) {
        return changed(id, List.of(Stage.MAKING.name()), Updates.inc(DONE, 1));
    }

    /** Says that there is no file, where the order is still open. */
    void lose(String id, Loss why) {
        boolean unused = changed(id, OPEN, loss(why));
    }

    private boolean changed(String id, List<String> stages, Bson change) {
        return collection
                        .updateOne(Filters.and(Filters.eq("_id", id), Filters.in(STAGE, stages)), change)
                        .getModifiedCount()
                == 1;
    }

    void keep(Collection<String> ids, Instant until) {
        collection.updateMany(Filters.in("_id", ids), Updates.set(UNTIL, Date.from(until)));
    }

    /** Gives up those in nobody's hands: the process that had them has ended. */
    void loseAbandoned(Instant now) {
        collection.updateMany(
                Filters.and(Filters.in(STAGE, OPEN), Filters.lt(UNTIL, Date.from(now))), loss(Loss.RESTARTED));
    }

    private static Bson loss(Loss why) {
        return Updates.combine(Updates.set(STAGE, Stage.LOST.name()), Updates.set(LOST, why.name()));
    }

    void remove(String id) {
        collection.deleteOne(Filters.eq("_id", id));
    }

    void dropBefore(Instant moment) {
        collection.deleteMany(Filters.lt(AT, Date.from(moment)));
    }

    private static @Nullable List<String> ids(@Nullable List<ReportId> reports) {
        return reports == null ? null : reports.stream().map(ReportId::value).toList();
    }

    private static CopyOrder order(Document found) {
        List<String> chosen = found.getList(CHOSEN, String.class);
        String lost = found.getString(LOST);
        return new CopyOrder(
                found.getString("_id"),
                new ConferenceId(found.getString(CONFERENCE)),
                new PersonId(found.getString(PERSON)),
                CopyForm.valueOf(found.getString(FORM)),
                chosen == null ? null : chosen.stream().map(ReportId::new).toList(),
                found.getInteger(OF),
                found.getInteger(DONE),
                Stage.valueOf(found.getString(STAGE)),
                lost == null ? null : Loss.valueOf(lost),
                found.getDate(AT).toInstant());
    }
}
