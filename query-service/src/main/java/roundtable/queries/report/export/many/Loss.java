package roundtable.queries.report.export.many;

import java.util.Locale;

/** Why a copy is not there, or not any more. Asking again is the answer to each. */
enum Loss {
    RESTARTED("Roundtable was restarted before you had this copy."),
    FORGOTTEN("Something in one of these reports was redacted or a name withdrawn, so this copy was dropped."),
    NOT_FETCHED("This copy was not fetched in time, so it was dropped."),
    NO_ROOM("Too many copies wait to be fetched, so this one found no room. Try again in some minutes."),
    ROLE_CHANGED("You may not read all of these reports any more, so this copy was dropped."),
    FAILED("This copy could not be made.");

    private final String sentence;

    Loss(String sentence) {
        this.sentence = sentence;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String sentence() {
        return sentence;
    }
}
