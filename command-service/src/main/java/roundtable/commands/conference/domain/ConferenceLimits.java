package roundtable.commands.conference.domain;

/**
 * How large a conference and its parts may become. Texts are measured in UTF-16 code units.
 *
 * @param roundtables of a conference
 * @param sections of a template
 * @param name name or place of a conference or roundtable, title of a roundtable or section, name of a template
 * @param code code of a roundtable
 * @param guidance of a template or a section
 * @param events of one commit; each may carry a whole template
 */
public record ConferenceLimits(int roundtables, int sections, int name, int code, int guidance, int events) {
    public static final ConferenceLimits DEFAULT = new ConferenceLimits(500, 30, 300, 20, 2_000, 50);
}
