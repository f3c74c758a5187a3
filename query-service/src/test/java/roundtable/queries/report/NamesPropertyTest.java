package roundtable.queries.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import roundtable.kit.json.WireJson;
import roundtable.report.Approval;
import roundtable.report.AttributionRequest;
import roundtable.report.ItemId;
import roundtable.report.RedactionReason;
import roundtable.report.event.AttributionApproved;
import roundtable.report.event.AttributionRequested;
import roundtable.report.event.ItemRedacted;
import roundtable.report.event.QuoteAdded;
import roundtable.report.event.QuoteMarkedAnonymous;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.TextEdited;
import roundtable.text.ChangeSet;

/**
 * Whatever is asked for, approved, declined, withdrawn, edited and redacted in whatever order, and however far the
 * destruction of keys has come when a process ends: exactly the names with leave can be read, on every way.
 */
final class NamesPropertyTest {
    private static final int RUNS = 400;
    private static final int STEPS = 60;
    private static final int QUOTES = 4;

    private final List<ReportEvent> log = new ArrayList<>();
    /** Versions of events whose sealed part is to be destroyed; how many of them are is up to chance. */
    private final Set<Integer> forgotten = new HashSet<>();

    private final Map<Integer, Quote> quotes = new HashMap<>();

    /** What should be readable of a quote. */
    private static final class Quote {
        private int attribution;
        private @Nullable String pending;
        private @Nullable String approved;
        private boolean redacted;
        private long revision;
        private int length;
    }

    @Test
    void exactlyTheNamesWithLeaveCanBeRead() {
        long seed = Long.getLong("seed", System.nanoTime());
        for (long run = seed; run < seed + RUNS; run++) {
            try {
                begin();
                Random random = new Random(run);
                for (int step = 0; step < STEPS; step++) {
                    step(random);
                    if (random.nextInt(6) == 0) {
                        check(random);
                    }
                }
                check(random);
            } catch (RuntimeException | AssertionError broken) {
                throw new AssertionError("failed with -Dseed=" + run + " after " + log, broken);
            }
        }
    }

    private void begin() {
        log.clear();
        forgotten.clear();
        quotes.clear();
        log.add(RandomReport.opening("r1"));
        for (int i = 0; i < QUOTES; i++) {
            quotes.put(i, new Quote());
            quote(i).length = ("text" + i).length();
            log.add(new QuoteAdded(id(i), "quotes", null, "text" + i));
        }
    }

    private static ItemId id(int quote) {
        return new ItemId("q" + quote);
    }

    private void step(Random random) {
        int number = random.nextInt(QUOTES);
        Quote quote = quote(number);
        if (quote.redacted) {
            return;
        }
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> request(number, quote);
            case 4, 5, 6 -> approve(number, quote);
            case 7, 8 -> withdraw(number, quote);
            case 9 -> {
                if (random.nextInt(3) == 0) {
                    redact(number, quote);
                }
            }
            default -> edit(number, quote);
        }
    }

    private Quote quote(int number) {
        return Objects.requireNonNull(quotes.get(number));
    }

    private void request(int number, Quote quote) {
        if (quote.pending == null && quote.approved == null) {
            quote.pending = "Name" + log.size() + "of" + number + ".";
            log.add(new AttributionRequested(id(number), ++quote.attribution, asked(quote.pending)));
        }
    }

    private static AttributionRequest asked(String name) {
        return new AttributionRequest(name, "", "");
    }

    private void approve(int number, Quote quote) {
        if (quote.pending != null) {
            log.add(new AttributionApproved(
                    id(number),
                    quote.attribution,
                    asked(quote.pending),
                    new Approval(quote.pending, "", LocalDate.EPOCH)));
            quote.approved = quote.pending;
            quote.pending = null;
        }
    }

    private void withdraw(int number, Quote quote) {
        if (quote.pending != null || quote.approved != null) {
            forgetAttributions(number);
            log.add(new QuoteMarkedAnonymous(id(number), quote.attribution));
            quote.pending = null;
            quote.approved = null;
        }
    }

    private void redact(int number, Quote quote) {
        forgetAttributions(number);
        for (int version = 0; version < log.size(); version++) {
            if ((log.get(version) instanceof QuoteAdded e && e.itemId().equals(id(number)))
                    || (log.get(version) instanceof TextEdited f && f.itemId().equals(id(number)))) {
                forgotten.add(version);
            }
        }
        log.add(new ItemRedacted(id(number), RedactionReason.ASKED_TO));
        quote.redacted = true;
        quote.pending = null;
        quote.approved = null;
    }

    private void forgetAttributions(int number) {
        for (int version = 0; version < log.size(); version++) {
            if ((log.get(version) instanceof AttributionRequested e
                            && e.itemId().equals(id(number)))
                    || (log.get(version) instanceof AttributionApproved f
                            && f.itemId().equals(id(number)))) {
                forgotten.add(version);
            }
        }
    }

    private void edit(int number, Quote quote) {
        log.add(new TextEdited(
                id(number), ++quote.revision, "t", quote.revision, ChangeSet.insert(quote.length, 0, "+")));
        quote.length++;
    }

    private void check(Random random) {
        ReportProjection live = projection(Set.of());
        Set<Integer> some = new HashSet<>(forgotten);
        some.removeIf(version -> random.nextBoolean());
        for (Set<Integer> destroyed : List.of(Set.<Integer>of(), some, forgotten)) {
            assertThat(WireJson.write(projection(destroyed).view())).isEqualTo(WireJson.write(live.view()));
        }
        ReportProjection copied = ReportProjection.from(
                WireJson.read(WireJson.write(live.view()).getBytes(StandardCharsets.UTF_8), ReportView.class));
        for (Audience audience : Audience.values()) {
            readable(audience, WireJson.write(copied.view().seenBy(audience)));
            StringBuilder past = new StringBuilder();
            log.forEach(event -> past.append(audience.seen(Retold.event(event, live))));
            readable(audience, past.toString());
        }
        StringBuilder opened = new StringBuilder();
        for (int version = 0; version < log.size(); version++) {
            opened.append(stored(version, forgotten));
        }
        readable(Audience.EDITORS, opened.toString());
    }

    private void readable(Audience audience, String told) {
        Set<String> expected = new HashSet<>();
        for (int i = 0; i < QUOTES; i++) {
            Quote quote = quote(i);
            if (quote.approved != null) {
                expected.add(quote.approved);
            }
            if (quote.pending != null && audience == Audience.EDITORS) {
                expected.add(quote.pending);
            }
            assertThat(told.contains("text" + i)).isEqualTo(!quote.redacted);
        }
        Set<String> found = new HashSet<>();
        Pattern.compile("Name\\d+of\\d+\\.").matcher(told).results().forEach(name -> found.add(name.group()));
        assertThat(found).as("%s", audience).isEqualTo(expected);
    }

    private ReportProjection projection(Set<Integer> destroyed) {
        ReportProjection projection = new ReportProjection();
        for (int version = 0; version < log.size(); version++) {
            projection.evolve(stored(version, destroyed), version, RandomReport.START.plusSeconds(version), "Sara");
        }
        return projection;
    }

    private ReportEvent stored(int version, Set<Integer> destroyed) {
        ReportEvent event = log.get(version);
        if (!destroyed.contains(version)) {
            return event;
        }
        return switch (event) {
            case QuoteAdded e -> new QuoteAdded(e.itemId(), e.section(), e.after(), null);
            case TextEdited e -> new TextEdited(e.itemId(), e.revision(), e.clientId(), e.sequence(), null);
            case AttributionRequested e -> new AttributionRequested(e.itemId(), e.attribution(), null);
            case AttributionApproved e -> new AttributionApproved(e.itemId(), e.attribution(), null, null);
            default -> event;
        };
    }
}
