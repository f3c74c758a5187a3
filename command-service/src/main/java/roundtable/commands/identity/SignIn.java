package roundtable.commands.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import roundtable.commands.identity.Guesses.Bucket;
import roundtable.kit.log.SecurityEvent;
import roundtable.kit.log.SecurityLog;
import roundtable.kit.session.Session;
import roundtable.kit.session.Sessions;
import roundtable.kit.session.Tokens;
import roundtable.refusal.Refusal;

/**
 * Signing in, by e-mail and password or with another proof. Whether there is such an account can't be told from the answer,
 * nor from the work.
 */
final class SignIn {
    private static final int FREE_OF_A_DEVICE = 10;
    private static final int FREE_OF_AN_ACCOUNT = 5;
    private static final int FREE_OF_A_NETWORK = 60;

    private final People people;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Guesses guesses;
    private final Clock clock;

    SignIn(People people, Passwords passwords, Sessions sessions, Guesses guesses, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.guesses = guesses;
        this.clock = clock;
    }

    /** What a browser holds from now on. */
    record Done(Sessions.Begun begun, String device) {}

    /** Too many tries from there. */
    static final class SlowedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Duration wait;

        SlowedException(Duration wait) {
            super("slowed", null, false, false);
            this.wait = wait;
        }

        long seconds() {
            return Math.max(1, wait.toSeconds() + 1);
        }
    }

    /**
     * What somebody says of who they are, before they have proved it.
     *
     * @param account whom they say they are, in whatever words; tries are counted by it
     * @param person who that is, if anybody
     * @param failure what the security log is told where the proof is wrong
     * @param refusal what they are told then
     */
    record Claim(String account, Optional<Person> person, Browser browser, SecurityEvent failure, Refusal refusal) {}

    /** Signs somebody in, or refuses with {@code sign-in-failed}. The session that the browser had ends. */
    Done signIn(String email, String password, Browser browser) {
        Optional<Person> person = people.byEmail(email);
        Claim claim = new Claim(email, person, browser, SecurityEvent.SIGN_IN_FAILED, IdentityRefusal.SIGN_IN_FAILED);
        prove(claim, () -> isRight(person.orElse(null), password));
        return begin(person.orElseThrow(), browser);
    }

    /** Has somebody who is signed in give their password again; refuses with {@code password-wrong}. */
    void proveAgain(Person person, String password, Browser browser) {
        Claim claim = new Claim(
                person.email(),
                Optional.of(person),
                browser,
                SecurityEvent.SIGN_IN_FAILED,
                PasskeyRefusal.PASSWORD_WRONG);
        prove(claim, () -> isRight(person, password));
    }

    /** One try to prove a claim. It isn't looked at where too many failed before; then it throws {@link SlowedException}. */
    void prove(Claim claim, BooleanSupplier right) {
        List<Bucket> buckets = buckets(claim.account(), claim.person().orElse(null), claim.browser());
        Duration wait = guesses.attempt(buckets);
        if (wait.isPositive()) {
            note(SecurityEvent.SIGN_IN_SLOWED, claim.person(), claim.browser());
            throw new SlowedException(wait);
        }
        if (!right.getAsBoolean()) {
            note(claim.failure(), claim.person(), claim.browser());
            throw IdentityRefusal.refused(claim.refusal());
        }
        guesses.succeeded(buckets);
    }

    private static void note(SecurityEvent event, Optional<Person> person, Browser browser) {
        String id = person.map(known -> known.id().value()).orElse(null);
        SecurityLog.note(event, id, browser.address(), null);
    }

    private boolean isRight(@Nullable Person person, String password) {
        if (person == null || !person.hasPassword()) {
            passwords.matchesNobody(password);
            return false;
        }
        return passwords.matches(password, person.password());
    }

    private static List<Bucket> buckets(String email, @Nullable Person person, Browser browser) {
        Optional<String> device = browser.device().map(Tokens::hash);
        String account = Tokens.hash(Spelling.emailKey(email));
        List<Bucket> buckets = new ArrayList<>();
        if (person != null && device.filter(person.devices()::contains).isPresent()) {
            buckets.add(new Bucket("device " + account + device.get(), FREE_OF_A_DEVICE));
        } else {
            buckets.add(new Bucket("account " + account + browser.network(), FREE_OF_AN_ACCOUNT));
            buckets.add(new Bucket("network " + browser.network(), FREE_OF_A_NETWORK));
        }
        return buckets;
    }

    /** Begins a session for somebody who proved who they are, under a new token whatever the browser came with. */
    Done begin(Person person, Browser browser) {
        return begin(person, browser, clock.instant());
    }

    /** Exchanges the session that somebody comes with for a new one. It proves no more of them than the old one did. */
    Done exchange(Person person, Browser browser) {
        Instant proved = browser.session()
                .flatMap(sessions::find)
                .filter(former -> former.person().equals(person.id()))
                .map(Session::provedAt)
                .orElse(Instant.EPOCH);
        return begin(person, browser, proved);
    }

    /** As {@link #begin(Person, Browser)}, for somebody who proved who they are at another time. */
    Done begin(Person person, Browser browser, Instant proved) {
        browser.session().flatMap(sessions::find).ifPresent(former -> sessions.end(former.person(), former.id()));
        String device = browser.device().orElseGet(Tokens::random);
        people.signedIn(person.id(), Tokens.hash(device), clock.instant());
        note(SecurityEvent.SIGNED_IN, Optional.of(person), browser);
        return new Done(sessions.begin(person.id(), person.name(), browser.agent(), proved), device);
    }
}
