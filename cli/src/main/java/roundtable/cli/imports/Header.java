package roundtable.cli.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.report.Person;

/** What stands before the first section: conference, people, roundtable, and the template's own instructions. */
final class Header {
    private static final Pattern FIELD = Pattern.compile("^([^:]{3,40}):\\s*(.+)$");
    private static final Pattern CODE = Pattern.compile("^(\\p{L}{0,3}\\d+(?:[.\\-]\\w+)*[a-z]?)[.:]?\\s+(.+)$");
    private static final List<DateTimeFormatter> DATES = Stream.of(
                    "d MMMM uuuu", "d MMM uuuu", "MMMM d uuuu", "uuuu-MM-dd", "d.M.uuuu", "d/M/uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
            .toList();

    String conference = "";
    String place = "";

    @Nullable LocalDate date;

    String template = "";

    @Nullable Person rapporteur;

    @Nullable Person noteTaker;

    String code = "";
    String title = "";
    final List<String> guidance = new ArrayList<>();
    final List<String> leftOut = new ArrayList<>();

    void heading(String text) {
        if (conference.isEmpty()) {
            conference(text);
        } else if (template.isEmpty()) {
            template = text;
        } else {
            leftOut.add(text);
        }
    }

    void line(Line line) {
        String text = line.text();
        if (line.isItalic()) {
            guidance.add(text);
        } else if (!field(line) && !text.equals(template)) {
            leftOut.add(text);
        }
    }

    /** "Name, place, day"; the place may be missing, and the day too. */
    private void conference(String text) {
        List<String> parts = new ArrayList<>(
                Stream.of(text.split("[,\u060c]")).map(String::strip).toList());
        for (int from = Math.max(0, parts.size() - 2); from < parts.size() && date == null; from++) {
            Optional<LocalDate> found = date(String.join(" ", parts.subList(from, parts.size())));
            if (found.isPresent()) {
                date = found.get();
                parts.subList(from, parts.size()).clear();
            }
        }
        conference = parts.isEmpty() ? text : parts.removeFirst();
        place = String.join(", ", parts);
    }

    private boolean field(Line line) {
        String label = line.boldLead();
        String value = line.afterLead();
        if (label.isEmpty()) {
            Matcher plain = FIELD.matcher(line.text());
            if (!plain.matches()) {
                return false;
            }
            label = plain.group(1);
            value = plain.group(2);
        }
        return field(label.toLowerCase(Locale.ROOT), value);
    }

    private boolean field(String label, String value) {
        if (label.contains("rapporteur")) {
            rapporteur = person(value);
        } else if (label.matches(".*note.?taker.*")) {
            noteTaker = person(value);
        } else if (label.contains("roundtable")) {
            Matcher matcher = CODE.matcher(value);
            code = matcher.matches() ? matcher.group(1) : "";
            title = matcher.matches() ? matcher.group(2) : value;
        } else {
            return false;
        }
        return true;
    }

    private static @Nullable Person person(String value) {
        int comma = value.indexOf(',');
        String name = comma < 0 ? value : value.substring(0, comma).strip();
        return name.isEmpty()
                ? null
                : new Person(name, comma < 0 ? "" : value.substring(comma + 1).strip());
    }

    private static Optional<LocalDate> date(String text) {
        return DATES.stream().flatMap(format -> parsed(text, format).stream()).findFirst();
    }

    private static Optional<LocalDate> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
