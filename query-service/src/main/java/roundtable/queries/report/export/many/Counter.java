package roundtable.queries.report.export.many;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.access.Actor;
import roundtable.access.PersonId;
import roundtable.access.Right;
import roundtable.conference.ConferenceId;
import roundtable.kit.access.Rights;
import roundtable.kit.session.Visitor;
import roundtable.queries.copies.Copies;
import roundtable.queries.report.dashboard.ConferenceNow;
import roundtable.queries.report.export.CopyForm;
import roundtable.queries.report.export.many.CopyOrder.Stage;
import roundtable.refusal.RefusedException;
import roundtable.report.ReportId;

/** Where copies are asked for, called off and fetched, each by its own person. */
final class Counter {
    private static final int MOST_SHOWN = 20;

    private final CopyOrders orders;
    private final Workshop workshop;
    private final Shelf shelf;
    private final Copies copies;
    private final Rights rights;
    private final CopiesSettings settings;
    private final Clock clock;

    Counter(
            CopyOrders orders,
            Workshop workshop,
            Shelf shelf,
            Copies copies,
            Rights rights,
            CopiesSettings settings,
            Clock clock) {
        this.orders = orders;
        this.workshop = workshop;
        this.shelf = shelf;
        this.copies = copies;
        this.rights = rights;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Has a copy made.
     *
     * @param chosen as the person named them; null for all
     * @param which those that are in it
     */
    synchronized CopyOrder ask(
            PersonId person,
            ConferenceNow conference,
            CopyForm form,
            @Nullable List<ReportId> chosen,
            List<ReportId> which) {
        orders.loseAbandoned(clock.instant());
        if (orders.open(person) >= settings.perPerson()) {
            throw new RefusedException(CopyRefusal.TOO_MANY);
        }
        CopyOrder order = new CopyOrder(
                UUID.randomUUID().toString(),
                conference.id(),
                person,
                form,
                chosen,
                which.size(),
                0,
                Stage.WAITING,
                null,
                clock.instant());
        orders.add(order, clock.instant().plus(Keeper.LEASE));
        try {
            workshop.take(order, conference, which);
        } catch (RefusedException busy) {
            orders.remove(order.id());
            throw busy;
        }
        return order;
    }

    /** What somebody asked for in a conference, the newest first. */
    List<CopyOrder> all(PersonId person, ConferenceId conference) {
        orders.loseAbandoned(clock.instant());
        return orders.newest(conference, person, MOST_SHOWN);
    }

    /** Calls it off, drops its file, and takes it off the list. */
    void remove(PersonId person, ConferenceId conference, String id) {
        CopyOrder order = own(person, conference, id);
        orders.remove(order.id());
        shelf.drop(order.id());
    }

    CopyOrder own(PersonId person, ConferenceId conference, String id) {
        return orders.find(id, conference, person).orElseThrow(() -> new RefusedException(CopyRefusal.UNKNOWN));
    }

    /**
     * The file, which is handed out once. That it was is noted in the trail of each report in it before.
     *
     * @throws RefusedException {@code copy-not-ready}, {@code copy-gone}
     */
    byte[] fetch(Visitor visitor, CopyOrder order) {
        if (order.stage() == Stage.WAITING || order.stage() == Stage.MAKING) {
            throw new RefusedException(CopyRefusal.NOT_READY);
        }
        Map<ReportId, Long> versions = shelf.claim(order.id()).orElseThrow(Counter::gone);
        try {
            note(visitor, order, versions);
            if (!orders.move(order.id(), Stage.READY, Stage.FETCHED)) {
                throw gone();
            }
            return shelf.take(order.id()).orElseThrow(Counter::gone);
        } finally {
            shelf.release(order.id());
        }
    }

    private void note(Visitor visitor, CopyOrder order, Map<ReportId, Long> versions) {
        Map<ReportId, Actor> readers = new LinkedHashMap<>();
        for (ReportId report : versions.keySet()) {
            Optional<Actor> reader = rights.find(visitor, Right.EXPORT, report);
            if (reader.isEmpty()) {
                shelf.drop(order.id());
                orders.lose(order.id(), Loss.ROLE_CHANGED);
                throw gone();
            }
            readers.put(report, reader.get());
        }
        readers.forEach((report, reader) -> copies.exported(
                reader, report, versions.getOrDefault(report, 0L), order.form().noted()));
    }

    private static RefusedException gone() {
        return new RefusedException(CopyRefusal.GONE);
    }
}
