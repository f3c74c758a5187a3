package roundtable.commands.conference.domain;

import static roundtable.commands.conference.domain.ConferenceDecider.require;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import roundtable.conference.refusal.TemplateKeysDoubled;
import roundtable.conference.refusal.TemplateKindsMissing;
import roundtable.conference.refusal.TemplateNameless;
import roundtable.conference.refusal.TemplateSectionCount;
import roundtable.refusal.Ids;
import roundtable.refusal.Texts;
import roundtable.template.ItemKind;
import roundtable.template.Template;
import roundtable.template.TemplateSection;

/** What makes a template fit for reports. */
final class Templates {
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
                Texts.accepted(template.name(), limits.name()),
                Texts.accepted(template.guidance(), limits.guidance()),
                sections);
    }

    private static TemplateSection accepted(TemplateSection section, ConferenceLimits limits) {
        Ids.requireWellFormed(section.key());
        require(!section.title().isBlank(), new TemplateNameless());
        Set<ItemKind> kinds = new HashSet<>(section.kinds());
        require(!kinds.isEmpty() && kinds.size() == section.kinds().size(), new TemplateKindsMissing());
        return new TemplateSection(
                section.key(),
                Texts.accepted(section.title(), limits.name()),
                Texts.accepted(section.guidance(), limits.guidance()),
                List.copyOf(section.kinds()));
    }
}
