package roundtable.queries.report.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import roundtable.queries.report.AttributionView;
import roundtable.queries.report.ItemView;
import roundtable.queries.report.ReportView;
import roundtable.queries.report.SectionView;
import roundtable.queries.report.Stamp;
import roundtable.report.Person;
import roundtable.report.RedactionReason;
import roundtable.report.ReportId;
import roundtable.report.Tag;
import roundtable.template.ItemKind;
import roundtable.template.TemplateSection;

/**
 * What every form of a copy says; as JSON it is {@code docs/report.schema.json}. Removed items and comments are not in it.
 *
 * @param format always {@link #FORMAT}
 * @param version of the report
 * @param at when that version was written
 * @param hash of the commit that wrote it, in hexadecimal, as in the trail
 * @param submitted null while the report is a draft
 * @param template its name
 * @param sections those of the template, in its order
 */
public record ReportCopy(
        String format,
        ReportId reportId,
        long version,
        Instant at,
        String hash,
        @Nullable Stamp submitted,
        String conference,
        Meeting roundtable,
        @Nullable Person rapporteur,
        @Nullable Person noteTaker,
        String template,
        List<Part> sections) {
    public static final String FORMAT = "roundtable-report/1";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** The roundtable; {@code place} may be empty. */
    public record Meeting(
            String code,
            String title,
            String place,
            @Nullable LocalDate date) {
        String named() {
            return code.isBlank() ? title : code + " " + title;
        }
    }

    /** A section, in {@code items} what stands in it. */
    public record Part(String key, String title, List<Piece> items) {}

    /**
     * An item.
     *
     * @param level of a heading, 1 to 3; null on other kinds
     * @param text null where it was redacted or can't be read any more
     * @param redacted why it was; null where it wasn't
     * @param speaker who said a quote; null while leave to say so was not given
     */
    public record Piece(
            ItemKind kind,
            @Nullable Integer level,
            @Nullable String text,
            @Nullable RedactionReason redacted,
            @Nullable Person speaker,
            List<Tag> tags) {
        /** A sentence in place of a text that is lost. */
        String lost() {
            return redacted == null ? "This text can\u2019t be read any more." : "Redacted: " + why(redacted) + ".";
        }

        private static String why(RedactionReason reason) {
            return switch (reason) {
                case NAMES_A_PERSON -> "it named a person";
                case SAID_IN_CONFIDENCE -> "it was said in confidence";
                case ASKED_TO -> "somebody asked for it";
                case OTHER -> "for another reason";
            };
        }
    }

    /**
     * The copy of a report.
     *
     * @param report as whoever takes the copy may see it
     * @param hash of the commit that wrote its version, at that time
     */
    public static ReportCopy of(ReportView report, Instant at, String hash) {
        return new ReportCopy(
                FORMAT,
                report.id(),
                report.version(),
                at,
                hash,
                report.submitted(),
                report.conference(),
                new Meeting(
                        report.roundtable().code(),
                        report.roundtable().title(),
                        report.roundtable().place(),
                        report.roundtable().date()),
                report.rapporteur(),
                report.noteTaker(),
                report.template().name(),
                report.sections().stream().map(s -> part(s, report)).toList());
    }

    private static Part part(SectionView section, ReportView report) {
        String title = report.template().sections().stream()
                .filter(form -> form.key().equals(section.key()))
                .map(TemplateSection::title)
                .findFirst()
                .orElse(section.key());
        return new Part(
                section.key(),
                title,
                section.items().stream()
                        .filter(item -> item.removed() == null)
                        .map(ReportCopy::piece)
                        .toList());
    }

    private static Piece piece(ItemView item) {
        RedactionReason redacted =
                item.redacted() == null ? null : item.redacted().reason();
        return new Piece(item.kind(), item.level(), item.text(), redacted, speaker(item.attribution()), item.tags());
    }

    /** Nobody is named for whom leave is still awaited, whoever asks: a copy goes further than a screen. */
    private static @Nullable Person speaker(@Nullable AttributionView said) {
        return said == null || said.state() != AttributionView.Progress.APPROVED
                ? null
                : new Person(said.speaker(), said.affiliation());
    }

    /** State, version, time and hash: what is on every page. */
    String status() {
        return stands() + ", version " + version + " of " + moment(at) + ", hash " + hash;
    }

    /** As {@link #status}, on the pages of a report among others. */
    String statusAmongOthers() {
        return roundtable.code().isBlank() ? status() : roundtable.code() + ": " + status();
    }

    /** Whether it is a draft. */
    String stands() {
        return submitted == null ? "Draft" : "Submitted";
    }

    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String named(Person person) {
        return person.affiliation().isBlank() ? person.name() : person.name() + ", " + person.affiliation();
    }

    /** A tag as it is shown: {@code GCM 23}, or the writers' own words. */
    static String shown(Tag tag) {
        return tag.scheme().equals(Tag.OWN_WORDS)
                ? tag.value()
                : tag.scheme().toUpperCase(Locale.ROOT) + " " + tag.value();
    }
}
