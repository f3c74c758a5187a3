package roundtable.text;

import java.io.IOException;

/** A file that doesn't hold vectors; the message completes "it …" or "line n …". */
final class UnreadableVectors extends IOException {
    UnreadableVectors(String reason) {
        super(reason);
    }
}
