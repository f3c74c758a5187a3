package roundtable.kit.limits;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often something may be done: {@code 50/s burst 250} is 250 at once, and 50 more with every second.
 *
 * @param each how many in a period
 * @param burst how many at once, after a rest
 */
public record Pace(long each, Duration period, long burst) {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,8})/(s|min|h)(?: burst ([1-9]\\d{0,8}))?");

    /**
     * Reads a setting. Without a burst, what a period allows may be done at once.
     *
     * @throws IllegalArgumentException where it is not of that form
     */
    public static Pace valueOf(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "A rate is written like 50/s, 60/min or 100/h, with a burst like 50/s burst 250.");
        }
        long each = Long.parseLong(form.group(1));
        Duration period = switch (form.group(2)) {
            case "s" -> Duration.ofSeconds(1);
            case "min" -> Duration.ofMinutes(1);
            default -> Duration.ofHours(1);
        };
        return new Pace(each, period, form.group(3) == null ? each : Long.parseLong(form.group(3)));
    }
}
