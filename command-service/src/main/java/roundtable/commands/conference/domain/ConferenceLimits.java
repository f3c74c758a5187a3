package roundtable.commands.conference.domain;

/**
 * How large a conference and its parts may become. Texts are measured in UTF-16 code units.
 *
 * @param roundtables of a conference
 * @param sections of a template
 * @param tags of a template, in all its sets together
 * @param name name or place of a conference or roundtable, title of a roundtable or section, name of a template
 * @param code code of a roundtable, value of a tag, and twice as much for its word
 * @param guidance of a template or a section
 * @param events of one commit; each may carry a whole template
 * @param grants roles that are held on a conference at once
 */
public record ConferenceLimits(
        int roundtables, int sections, int tags, int name, int code, int guidance, int events, int grants) {
    public static final ConferenceLimits DEFAULT = new ConferenceLimits(500, 30, 300, 300, 20, 2_000, 50, 5_000);
}
