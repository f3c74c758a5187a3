package roundtable.kit.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import roundtable.access.PersonId;

/**
 * This process, where it asks itself for something before anybody else does. It is known by a secret that is made anew in
 * each process, is sent to nobody but itself, and is worth nothing once the start is over.
 */
public final class OwnVisitor {
    /** The header that holds the secret. */
    public static final String HEADER = "Roundtable-Own-Visit";

    private static final int BYTES = 32;
    private static final String SECRET = secret();
    private static final Visitor SELF =
            new Visitor(new PersonId("own-" + secret().substring(0, BYTES)), "Roundtable", "own");
    private static volatile boolean visiting;

    private OwnVisitor() {}

    private static String secret() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** Whether it is this process: its id is random, and never told. */
    public static boolean is(PersonId person) {
        return person.equals(SELF.person());
    }

    /** The one whom a header names, while visits are made. */
    public static Optional<Visitor> of(@Nullable String header) {
        boolean own = visiting && header != null && MessageDigest.isEqual(utf8(header), utf8(SECRET));
        return own ? Optional.of(SELF) : Optional.empty();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What visits; it gets the secret, which counts until it returns. */
    public interface Visits {
        void make(String secret);
    }

    /** Lets the process visit itself. */
    public static void whileVisiting(Visits visits) {
        visiting = true;
        try {
            visits.make(SECRET);
        } finally {
            visiting = false;
        }
    }
}
