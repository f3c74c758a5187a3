package roundtable.refusal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import roundtable.access.Role;

/**
 * Somebody's role does not include what they asked for.
 *
 * @param allowed the roles that do
 */
public record NotForYourRole(List<Role> allowed) implements Refusal {
    @Override
    public String code() {
        return "not-for-your-role";
    }

    @Override
    public String sentence() {
        return allowed.stream()
                .map(role -> "the " + role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", ", "Your role does not include this. Those who can do it: ", "."));
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.NOT_ALLOWED;
    }
}
