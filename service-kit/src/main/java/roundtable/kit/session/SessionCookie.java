package roundtable.kit.session;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import roundtable.access.Actor;
import roundtable.kit.json.WireJson;
import roundtable.refusal.RefusedException;

/** The cookie that repeats what was said at sign-in: base64url of the actor's JSON. It proves nothing. */
public final class SessionCookie {
    public static final String NAME = "roundtable-session";
    /** Longest name of a person, in UTF-16 units. */
    public static final int LONGEST_NAME = 120;

    private SessionCookie() {}

    /** The cookie that names {@code actor}. */
    public static String encode(Actor actor) {
        byte[] json = WireJson.write(actor).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    /** Who the cookie names; nobody where it is missing or was tampered with. */
    public static Optional<Actor> decode(@Nullable String cookie) {
        if (cookie == null) {
            return Optional.empty();
        }
        try {
            Actor actor = WireJson.read(Base64.getUrlDecoder().decode(cookie), Actor.class);
            return isName(actor.name()) ? Optional.of(actor) : Optional.empty();
        } catch (IllegalArgumentException | RefusedException unreadable) {
            return Optional.empty();
        }
    }

    static boolean isName(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.codePoints().noneMatch(Character::isISOControl)
                && name.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }
}
