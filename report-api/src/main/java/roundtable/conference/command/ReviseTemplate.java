package roundtable.conference.command;

import roundtable.template.Template;

/**
 * Changes the template; reports that were opened before keep theirs.
 */
public record ReviseTemplate(Template template) implements ConferenceCommand {}
