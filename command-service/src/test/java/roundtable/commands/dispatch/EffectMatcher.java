package roundtable.commands.dispatch;

import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import org.jspecify.annotations.Nullable;
import roundtable.refusal.Refusal;

/** Matches an effect by its refusal. */
public final class EffectMatcher extends TypeSafeMatcher<Effect> {
    private final @Nullable String code;
    private final String words;

    private EffectMatcher(@Nullable String code, String words) {
        this.code = code;
        this.words = words;
    }

    public static Matcher<Effect> carriedOut() {
        return new EffectMatcher(null, "");
    }

    public static Matcher<Effect> refused(String code) {
        return refused(code, "");
    }

    /** With these words in its sentence. */
    public static Matcher<Effect> refused(String code, String words) {
        return new EffectMatcher(code, words);
    }

    @Override
    protected boolean matchesSafely(Effect effect) {
        Refusal refusal = effect.refusal();
        return refusal == null
                ? code == null
                : refusal.code().equals(code) && refusal.sentence().contains(words);
    }

    @Override
    public void describeTo(Description description) {
        description.appendText(code == null ? "no refusal" : "refused with " + code + " " + words);
    }
}
