package roundtable.commands.report.domain;

import org.jspecify.annotations.Nullable;
import roundtable.report.event.TextEdited;
import roundtable.text.ChangeSet;
import roundtable.text.Update;

/**
 * What an item says, and how it came to say so. Immutable.
 *
 * @param text null where it can't be read: it is to be forgotten, or what is stored of it is damaged
 * @param revision counts its changes
 * @param window the newest changes, up to {@code revision}
 * @param clients who edited it how far
 */
record Wording(@Nullable String text, long revision, Window window, Clients clients) {
    static Wording first(@Nullable String text) {
        return new Wording(text, 0, Window.EMPTY, Clients.NONE);
    }

    /** A change that does not fit was never stored so: what is stored is damaged. */
    Wording edited(TextEdited event, ReportLimits limits) {
        ChangeSet changes = event.changes();
        if (text == null || changes == null || changes.length() != text.length()) {
            return new Wording(null, event.revision(), Window.EMPTY, Clients.NONE);
        }
        Update update = new Update(event.clientId(), event.sequence(), changes);
        return new Wording(
                changes.apply(text),
                event.revision(),
                window.with(update, limits.window()),
                clients.with(event.clientId(), event.sequence(), limits.clients()));
    }

    Wording forgotten() {
        return new Wording(null, revision, Window.EMPTY, Clients.NONE);
    }
}
