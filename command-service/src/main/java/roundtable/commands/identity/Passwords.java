package roundtable.commands.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import roundtable.kit.session.Tokens;
import roundtable.refusal.RefusedException;
import roundtable.refusal.TextMalformed;

/**
 * Hashes passwords with Argon2id: 46 MiB, one pass. Two at once, so that whoever sends many can't take all the memory;
 * the others wait, and are refused after a while.
 */
final class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int KIBIBYTES = 47_104;
    private static final int AT_ONCE = 2;
    private static final int LONGEST_WAIT_SECONDS = 10;
    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    /** The same again and again adds nothing that would have to be guessed. */
    private static final Pattern REPEATED = Pattern.compile("(.+?)\\1+", Pattern.DOTALL);

    private final PasswordEncoder encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, KIBIBYTES, 1);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final AtomicLong hashed = new AtomicLong();
    private final Set<String> common = common();
    private final String nobodys = hash(Tokens.random());

    /** Refuses one that is too short, too long, or tried first by whoever guesses. */
    void require(String password) {
        int points = password.codePointCount(0, password.length());
        if (points < SHORTEST || points > LONGEST) {
            throw IdentityRefusal.refused(IdentityRefusal.PASSWORD_SHORT);
        }
        if (!isText(password)) {
            throw new RefusedException(new TextMalformed());
        }
        if (common.contains(password.toLowerCase(Locale.ROOT))
                || REPEATED.matcher(password).matches()) {
            throw IdentityRefusal.refused(IdentityRefusal.PASSWORD_COMMON);
        }
    }

    String hash(String password) {
        return inTurn(() -> Objects.requireNonNull(encoder.encode(normal(password))));
    }

    /** Whether it is the one that was hashed. */
    boolean matches(String password, String hash) {
        return inTurn(() -> encoder.matches(normal(password), hash));
    }

    /** Takes the same work as {@link #matches}, for nobody. */
    void matchesNobody(String password) {
        matches(password, nobodys);
    }

    /** How many were hashed so far. */
    long hashed() {
        return hashed.get();
    }

    /** Without halves of surrogate pairs, which nothing can be made of. */
    private static boolean isText(String password) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(password);
    }

    /** Another keyboard may compose the same letters in another way. */
    private static String normal(String password) {
        return Normalizer.normalize(
                password.codePointCount(0, password.length()) > LONGEST || !isText(password) ? "" : password,
                Normalizer.Form.NFKC);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw IdentityRefusal.refused(IdentityRefusal.PASSWORDS_BUSY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw IdentityRefusal.refused(IdentityRefusal.PASSWORDS_BUSY);
        }
        try {
            hashed.incrementAndGet();
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static Set<String> common() {
        try (InputStream file = Passwords.class.getResourceAsStream("common-passwords.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
