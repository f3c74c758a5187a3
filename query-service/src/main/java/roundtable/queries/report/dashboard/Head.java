package roundtable.queries.report.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.conference.ConferenceId;
import roundtable.kit.json.WireJson;
import roundtable.report.ReportId;
import roundtable.template.TagChoice;
import roundtable.template.TagSet;
import roundtable.template.Template;
import roundtable.template.TemplateSection;
import tools.jackson.databind.JsonNode;

/**
 * What a dashboard says of its conference.
 *
 * @param sections of the conference's form, then of the forms that its reports were opened with, each key once
 * @param sets what can be tagged by these forms
 * @param roundtables in the order in which they were added, those that are there for who looks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Head(
        ConferenceId id,
        String name,
        String place,
        @Nullable Instant closingAt,
        List<Section> sections,
        List<TagSet> sets,
        List<Table> roundtables) {
    record Section(String key, String title) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Table(
            ReportId reportId,
            String code,
            String title,
            @Nullable LocalDate date) {}

    /**
     * It as JSON.
     *
     * @param forms of the reports, null where there is none yet
     */
    static JsonNode of(ConferenceNow now, Collection<? extends @Nullable Template> forms, Predicate<ReportId> seen) {
        List<Template> all = Stream.concat(
                        Stream.of(now.template()), forms.stream().filter(Objects::nonNull))
                .distinct()
                .toList();
        return WireJson.mapper()
                .valueToTree(new Head(
                        now.id(),
                        now.name(),
                        now.place(),
                        now.closingAt(),
                        sections(all),
                        sets(all),
                        now.roundtables().stream()
                                .filter(roundtable -> seen.test(roundtable.reportId()))
                                .map(roundtable -> new Table(
                                        roundtable.reportId(),
                                        roundtable.code(),
                                        roundtable.title(),
                                        roundtable.date()))
                                .toList()));
    }

    private static List<Section> sections(List<Template> forms) {
        Map<String, Section> sections = new LinkedHashMap<>();
        for (Template form : forms) {
            for (TemplateSection section : form.sections()) {
                sections.putIfAbsent(section.key(), new Section(section.key(), section.title()));
            }
        }
        return List.copyOf(sections.values());
    }

    private static List<TagSet> sets(List<Template> forms) {
        Map<String, TagSet> sets = new LinkedHashMap<>();
        for (Template form : forms) {
            for (TagSet set : form.tagging().sets()) {
                sets.merge(set.key(), set, Head::joined);
            }
        }
        return List.copyOf(sets.values());
    }

    private static TagSet joined(TagSet first, TagSet other) {
        Map<String, TagChoice> tags = new LinkedHashMap<>();
        Stream.of(first, other).flatMap(set -> set.tags().stream()).forEach(tag -> tags.putIfAbsent(tag.value(), tag));
        return new TagSet(first.key(), first.title(), List.copyOf(tags.values()));
    }
}
