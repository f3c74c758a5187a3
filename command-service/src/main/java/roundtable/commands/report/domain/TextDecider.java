package roundtable.commands.report.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import roundtable.access.PersonId;
import roundtable.access.refusal.ClientForeign;
import roundtable.refusal.CommitTooLarge;
import roundtable.refusal.Ids;
import roundtable.refusal.RefusedException;
import roundtable.refusal.TextTooLong;
import roundtable.report.command.EditText;
import roundtable.report.event.ReportEvent;
import roundtable.report.event.TextEdited;
import roundtable.report.refusal.ChangeRefused;
import roundtable.report.refusal.EditMalformed;
import roundtable.report.refusal.ResyncRequired;
import roundtable.report.refusal.RevisionAhead;
import roundtable.report.refusal.SequenceGap;
import roundtable.template.ItemKind;
import roundtable.text.ChangeSet;
import roundtable.text.MalformedChangeException;
import roundtable.text.Rebase;
import roundtable.text.Update;

/**
 * Edits of an item's text. What a tab sends is mapped over what was logged since the revision that it was made on, its own
 * edits that are logged already are dropped, and what is left is checked against the text that it will really change: that
 * text is made of whole characters, so the next one is too.
 */
final class TextDecider {
    private TextDecider() {}

    static List<ReportEvent> edit(Report report, EditText command, PersonId person, ReportLimits limits) {
        requireWellFormed(command, limits);
        if (!person.owns(command.clientId())) {
            throw new RefusedException(new ClientForeign());
        }
        Item item = Lookup.readable(Lookup.editableItem(report, command.itemId()));
        AttributionDecider.requireNobodyNamed(item);
        long next = item.clients().last(command.clientId()) + 1;
        if (command.sequence() > next) {
            throw new RefusedException(new SequenceGap(next));
        }
        if (command.sequence() + command.changes().size() <= next) {
            return List.of();
        }
        requireMappable(item, command.revision());
        try {
            return logged(item, left(item, command, next), limits);
        } catch (MalformedChangeException e) {
            throw new RefusedException(new ChangeRefused(e.code(), String.valueOf(e.getMessage())));
        }
    }

    private static void requireWellFormed(EditText command, ReportLimits limits) {
        Ids.requireWellFormed(command.clientId());
        if (command.changes().isEmpty() || command.revision() < 0 || command.sequence() < 0) {
            throw new RefusedException(new EditMalformed());
        }
        if (command.changes().size() > limits.events()) {
            throw new RefusedException(new CommitTooLarge(limits.events()));
        }
    }

    private static void requireMappable(Item item, long revision) {
        if (revision > item.revision()) {
            throw new RefusedException(new RevisionAhead(item.revision()));
        }
        if (revision < item.revision() - item.window().size()) {
            throw new RefusedException(new ResyncRequired());
        }
    }

    /** What is not logged yet, made to fit the current text. */
    private static List<Update> left(Item item, EditText command, long next) {
        List<Update> mine = new ArrayList<>(command.changes().size());
        for (ChangeSet change : command.changes()) {
            mine.add(new Update(command.clientId(), command.sequence() + mine.size(), change));
        }
        List<Update> left = Rebase.over(mine, item.window().newest(item.revision() - command.revision()));
        if (!left.isEmpty() && left.getFirst().sequence() != next) {
            // It says that it knows a revision which holds its own edit, and sends that edit once more.
            throw new RefusedException(new ChangeRefused(
                    MalformedChangeException.OUT_OF_SEQUENCE,
                    "Edit " + left.getFirst().sequence() + " of this client is part of the text that it was made on."));
        }
        return left;
    }

    private static List<ReportEvent> logged(Item item, List<Update> updates, ReportLimits limits) {
        int most = item.kind() == ItemKind.HEADING ? limits.headingText() : limits.itemText();
        List<ReportEvent> events = new ArrayList<>(updates.size());
        String text = Objects.requireNonNull(item.text());
        for (Update update : updates) {
            ChangeSet change = update.changes();
            change.requireFits(text);
            if (change.newLength() > most && change.newLength() > text.length()) {
                throw new RefusedException(new TextTooLong(most));
            }
            if (events.size() + 1 < updates.size()) {
                text = change.apply(text);
            }
            long revision = item.revision() + events.size() + 1;
            events.add(new TextEdited(item.id(), revision, update.clientId(), update.sequence(), change));
        }
        return events;
    }
}
