package roundtable.conference.event;

import roundtable.template.Template;

/**
 * Reports opened from now on use this template.
 */
public record TemplateRevised(Template template) implements ConferenceEvent {}
