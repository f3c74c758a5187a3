package roundtable.commands.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import roundtable.refusal.RefusedException;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    /** It can be sent, but nothing can be hashed of it. */
    @Test
    void halfOfALetterIsRefusedAndMatchesNothing() {
        String half = "\ud800 and nine more";
        String hash = passwords.hash("ten more and nine");

        assertThat(catchThrowableOfType(RefusedException.class, () -> passwords.require(half))
                        .refusal()
                        .code())
                .isEqualTo("text-malformed");
        assertThat(passwords.matches(half, hash)).isFalse();
        assertThat(passwords.matches("ten more and nine", hash)).isTrue();
    }
}
