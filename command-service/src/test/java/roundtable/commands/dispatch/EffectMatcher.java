package roundtable.commands.dispatch;

import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import org.jspecify.annotations.Nullable;

/** Matches an effect by the code of its refusal. */
public final class EffectMatcher extends TypeSafeMatcher<Effect> {
    private final @Nullable String code;

    private EffectMatcher(@Nullable String code) {
        this.code = code;
    }

    public static Matcher<Effect> carriedOut() {
        return new EffectMatcher(null);
    }

    public static Matcher<Effect> refused(String code) {
        return new EffectMatcher(code);
    }

    @Override
    protected boolean matchesSafely(Effect effect) {
        return effect.refusal() == null ? code == null : effect.refusal().code().equals(code);
    }

    @Override
    public void describeTo(Description description) {
        description.appendText(code == null ? "no refusal" : "refused with " + code);
    }
}
