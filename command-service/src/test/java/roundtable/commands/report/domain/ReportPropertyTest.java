package roundtable.commands.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.access.Actor;
import roundtable.journal.codec.ApiModule;
import roundtable.refusal.RefusedException;
import roundtable.report.ItemId;
import roundtable.report.command.ReportCommand;
import roundtable.report.event.BulletAdded;
import roundtable.report.event.CommentResolved;
import roundtable.report.event.HeadingAdded;
import roundtable.report.event.ItemCommented;
import roundtable.report.event.ItemMoved;
import roundtable.report.event.ParagraphAdded;
import roundtable.report.event.QuoteAdded;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.ReportWithdrawn;
import roundtable.report.event.SectionReopened;
import roundtable.report.event.TextEdited;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is asked, in whatever order: what the rules promise holds after every single event. */
class ReportPropertyTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new ApiModule()).build();
    private static final ReportLimits LIMITS = new ReportLimits(10, 40, 20, 40, 3, 4, 10, 3, 5, 20, 6);
    private static final int STEPS = 1_500;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void promisesHold(long seed) {
        Desk desk = new Desk(LIMITS);
        RandomWriters writers = new RandomWriters(seed);
        Map<String, Integer> refusals = new HashMap<>();
        for (int step = 0; step < STEPS; step++) {
            Actor actor = writers.actor();
            List<ReportCommand> commands = writers.commands(desk.report);
            try {
                step(desk, writers, commands, actor);
            } catch (RefusedException refused) {
                refusals.merge(refused.refusal().code(), 1, Integer::sum);
            } catch (RuntimeException | AssertionError broken) {
                throw new AssertionError("seed " + seed + ", step " + step + ", " + actor + ": " + commands, broken);
            }
        }
        assertThat(desk.log.size()).as("events of seed %d", seed).isGreaterThan(STEPS / 20);
        assertThat(refusals.size()).as("refusals of seed %d", seed).isGreaterThan(10);
        assertThat(replayed(desk.log)).as("seed %d", seed).isEqualTo(desk.report);
        assertThat(restored(desk.report)).as("seed %d", seed).isEqualTo(desk.report);
    }

    private static void step(Desk desk, RandomWriters writers, List<ReportCommand> commands, Actor actor) {
        List<ReportEvent> events = ReportDecider.decide(desk.report, commands, actor, LIMITS);
        assertThat(events.size()).isLessThanOrEqualTo(LIMITS.events());
        for (ReportEvent event : events) {
            Report before = desk.report;
            requireAllowed(before, event);
            desk.report = before.evolve(event, LIMITS);
            desk.log.add(event);
            writers.see(desk.report, event);
            requireFinalSectionsUntouched(before, desk.report, event);
            requireSound(desk.report);
        }
    }

    private static void requireAllowed(Report before, ReportEvent event) {
        assertThat(before.submitted() && !(event instanceof ReportWithdrawn)).isFalse();
        switch (event) {
            case BulletAdded e -> requirePlace(before, e.section(), e.after());
            case HeadingAdded e -> requirePlace(before, e.section(), e.after());
            case ParagraphAdded e -> requirePlace(before, e.section(), e.after());
            case QuoteAdded e -> requirePlace(before, e.section(), e.after());
            case ItemMoved e -> {
                requirePlace(before, e.section(), e.after());
                assertThat(e.after()).isNotEqualTo(e.itemId());
            }
            case TextEdited e ->
                assertThat(e.revision()).isEqualTo(item(before, e.itemId()).revision() + 1);
            default -> {}
        }
    }

    private static void requirePlace(Report report, String key, @Nullable ItemId after) {
        if (after != null) {
            assertThat(item(report, after).removed()).isFalse();
            assertThat(item(report, after).section()).isEqualTo(key);
        }
    }

    private static void requireFinalSectionsUntouched(Report before, Report now, ReportEvent event) {
        if (event instanceof SectionReopened || event instanceof ItemCommented || event instanceof CommentResolved) {
            return;
        }
        for (Section section : before.sections()) {
            if (section.closed()) {
                assertThat(now.findSection(section.key())).isEqualTo(section);
                section.order().forEach(id -> assertThat(item(now, id)).isEqualTo(item(before, id)));
            }
        }
    }

    private static void requireSound(Report report) {
        List<ItemId> standing = new ArrayList<>();
        for (Section section : report.sections()) {
            section.order().forEach(id -> assertThat(item(report, id).section()).isEqualTo(section.key()));
            standing.addAll(section.order());
        }
        Set<ItemId> items = new HashSet<>();
        for (Item item : report.items().values()) {
            items.add(item.id());
            String text = Objects.requireNonNull(item.text());
            assertThat(text.length()).isLessThanOrEqualTo(LIMITS.itemText());
            assertThat(wholeCharacters(text)).isTrue();
            assertThat(item.tags()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(LIMITS.tags());
            assertThat(item.comments()).isLessThanOrEqualTo(LIMITS.comments());
            assertThat(item.clients().clients()).hasSizeLessThanOrEqualTo(LIMITS.clients());
        }
        assertThat(standing)
                .doesNotHaveDuplicates()
                .hasSameSizeAs(items)
                .hasSize(report.items().size());
        assertThat(items).containsAll(standing);
        assertThat(standing).hasSizeLessThanOrEqualTo(LIMITS.items());
    }

    private static boolean wholeCharacters(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text);
    }

    private static Report replayed(List<ReportEvent> log) {
        Report report = Report.NONE;
        for (ReportEvent event : log) {
            report = report.evolve(event, LIMITS);
        }
        return report;
    }

    private static Report restored(Report report) {
        return JSON.readValue(JSON.writeValueAsString(report), Report.class);
    }

    private static Item item(Report report, ItemId id) {
        Item item = report.items().find(id);
        if (item == null) {
            throw new AssertionError("no item " + id);
        }
        return item;
    }
}
