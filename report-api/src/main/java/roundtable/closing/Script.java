package roundtable.closing;

import java.util.List;
import roundtable.conference.ConferenceId;
import roundtable.conference.Roundtable;
import roundtable.refusal.Ids;
import roundtable.report.ReportId;
import roundtable.report.command.AddHeading;
import roundtable.report.command.AddParagraph;
import roundtable.report.command.CommentOnItem;
import roundtable.report.command.EditText;
import roundtable.report.command.MoveItem;
import roundtable.report.command.OpenReport;
import roundtable.report.command.RedactItem;
import roundtable.report.command.RemoveItem;
import roundtable.report.command.ReportCommand;
import roundtable.report.command.ResolveComment;
import roundtable.report.command.RestoreItem;
import roundtable.template.ItemKind;
import roundtable.template.Tagging;
import roundtable.template.Template;
import roundtable.template.TemplateSection;

/**
 * The running order of a closing session: a document of headings and text, written by the same rules as a report. Its id says
 * what it is, so nobody has to look into it to know who may.
 */
public final class Script {
    /** The one section that it has. */
    public static final String SECTION = "script";

    private static final String PREFIX = "script.";
    private static final String TITLE = "Closing session";
    private static final Template FORM = new Template(
            TITLE,
            "",
            List.of(new TemplateSection(SECTION, "Running order", "", List.of(ItemKind.HEADING, ItemKind.PARAGRAPH))),
            new Tagging(List.of(), false));

    private Script() {}

    /**
     * The script of a conference's closing session.
     *
     * @throws roundtable.refusal.RefusedException {@code id-malformed} where the conference's id is over 57 characters long
     */
    public static ReportId of(ConferenceId conference) {
        return new ReportId(PREFIX + conference.value());
    }

    /** Whether a conference can have a script: not where its id is over 57 characters long. */
    public static boolean isPossible(ConferenceId conference) {
        return PREFIX.length() + conference.value().length() <= Ids.LONGEST;
    }

    /** Whether a document is a script, and not the report of a roundtable. */
    public static boolean is(ReportId document) {
        return document.value().startsWith(PREFIX);
    }

    /** The conference whose script that is. */
    public static ConferenceId conferenceOf(ReportId script) {
        return new ConferenceId(script.value().substring(PREFIX.length()));
    }

    /** What begins the script of a conference that is called so. */
    public static OpenReport opening(ConferenceId conference, String name) {
        ReportId script = of(conference);
        return new OpenReport(script, conference, name, new Roundtable(script, "", TITLE, "", null), FORM);
    }

    /** Whether a script takes such a command: it has neither quotes nor tags, and is never final or submitted. */
    public static boolean takes(ReportCommand command) {
        return switch (command) {
            case AddHeading c -> true;
            case AddParagraph c -> true;
            case EditText c -> true;
            case MoveItem c -> true;
            case RemoveItem c -> true;
            case RestoreItem c -> true;
            case RedactItem c -> true;
            case CommentOnItem c -> true;
            case ResolveComment c -> true;
            default -> false;
        };
    }
}
