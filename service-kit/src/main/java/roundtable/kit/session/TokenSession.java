package roundtable.kit.session;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The id of a session for those who come with a token that ends by itself: nothing is stored of them, so it says when. */
public final class TokenSession {
    private static final Pattern FORM = Pattern.compile("bearer:(\\d{1,12}):.+");

    private TokenSession() {}

    /** {@code bearer:SECONDS:HASH}; no other session's id has a colon. */
    public static String id(String token, Instant ends) {
        return "bearer:" + ends.getEpochSecond() + ":" + Tokens.hash(token);
    }

    /** When it ends; nothing for a session that is stored. */
    static Optional<Instant> end(String session) {
        Matcher matcher = FORM.matcher(session);
        return matcher.matches()
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(matcher.group(1))))
                : Optional.empty();
    }
}
