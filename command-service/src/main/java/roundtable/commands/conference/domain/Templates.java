package roundtable.commands.conference.domain;

import static roundtable.commands.conference.domain.ConferenceDecider.require;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import roundtable.conference.refusal.TemplateKeysDoubled;
import roundtable.conference.refusal.TemplateKindsMissing;
import roundtable.conference.refusal.TemplateNameless;
import roundtable.conference.refusal.TemplateSectionCount;
import roundtable.conference.refusal.TemplateTagCount;
import roundtable.conference.refusal.TemplateTagsMalformed;
import roundtable.refusal.Ids;
import roundtable.refusal.Texts;
import roundtable.report.Tag;
import roundtable.template.ItemKind;
import roundtable.template.TagChoice;
import roundtable.template.TagSet;
import roundtable.template.Tagging;
import roundtable.template.Template;
import roundtable.template.TemplateSection;

/** What makes a template fit for reports. */
final class Templates {
    /** In lower case, because it is shown in capitals: two that differ in case alone would look the same. */
    private static final Pattern SET_KEY = Pattern.compile("[a-z0-9-]{1,12}");

    private Templates() {}

    static Template accepted(Template template, ConferenceLimits limits) {
        require(!template.name().isBlank(), new TemplateNameless());
        int count = template.sections().size();
        require(0 < count && count <= limits.sections(), new TemplateSectionCount(limits.sections()));
        Set<String> keys = new HashSet<>();
        List<TemplateSection> sections = template.sections().stream()
                .map(section -> accepted(section, limits))
                .toList();
        sections.forEach(section -> require(keys.add(section.key()), new TemplateKeysDoubled()));
        return new Template(
                Texts.line(template.name(), limits.name()),
                Texts.accepted(template.guidance(), limits.guidance()),
                sections,
                accepted(template.tagging(), limits));
    }

    private static TemplateSection accepted(TemplateSection section, ConferenceLimits limits) {
        Ids.requireWellFormed(section.key());
        require(!section.title().isBlank(), new TemplateNameless());
        Set<ItemKind> kinds = new HashSet<>(section.kinds());
        require(!kinds.isEmpty() && kinds.size() == section.kinds().size(), new TemplateKindsMissing());
        return new TemplateSection(
                section.key(),
                Texts.line(section.title(), limits.name()),
                Texts.accepted(section.guidance(), limits.guidance()),
                List.copyOf(section.kinds()));
    }

    private static Tagging accepted(Tagging tagging, ConferenceLimits limits) {
        int count = tagging.sets().stream().mapToInt(set -> set.tags().size()).sum();
        require(count <= limits.tags(), new TemplateTagCount(limits.tags()));
        Set<String> keys = new HashSet<>(Set.of(Tag.OWN_WORDS));
        List<TagSet> sets =
                tagging.sets().stream().map(set -> accepted(set, limits)).toList();
        sets.forEach(set -> require(keys.add(set.key()), new TemplateTagsMalformed()));
        return new Tagging(sets, tagging.ownWords());
    }

    private static TagSet accepted(TagSet set, ConferenceLimits limits) {
        boolean whole = SET_KEY.matcher(set.key()).matches()
                && !set.title().isBlank()
                && !set.tags().isEmpty();
        require(whole, new TemplateTagsMalformed());
        Set<String> values = new HashSet<>();
        List<TagChoice> tags = set.tags().stream()
                .map(tag -> new TagChoice(
                        Texts.line(tag.value().strip(), limits.code()),
                        Texts.line(tag.word().strip(), 2 * limits.code())))
                .toList();
        tags.forEach(tag -> require(!tag.value().isEmpty() && values.add(tag.value()), new TemplateTagsMalformed()));
        return new TagSet(set.key(), Texts.line(set.title(), limits.name()), tags);
    }
}
