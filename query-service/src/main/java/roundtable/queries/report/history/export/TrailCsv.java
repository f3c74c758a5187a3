package roundtable.queries.report.history.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import roundtable.queries.report.Audience;
import roundtable.queries.report.history.Entry;
import roundtable.queries.report.history.WholeTrail;

/** A trail as a table, oldest entry first. */
final class TrailCsv {
    private TrailCsv() {}

    /** @param audience who gets it */
    static void write(WholeTrail trail, Audience audience, Writer out) throws IOException {
        Titles titles = Titles.of(trail.report());
        Csv csv = new Csv(out);
        out.write(Csv.BYTE_ORDER_MARK);
        csv.row(
                "position",
                "from",
                "to",
                "version",
                "at",
                "until",
                "by",
                "role",
                "kind",
                "section",
                "to section",
                "item",
                "item kind",
                "before",
                "after",
                "note",
                "forgotten by",
                "forgotten at");
        trail.forEach(entry -> {
            try {
                row(csv, titles, entry.seenBy(audience));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private static void row(Csv csv, Titles titles, Entry entry) throws IOException {
        csv.row(
                entry.position(),
                entry.from(),
                entry.to(),
                entry.version(),
                entry.at(),
                entry.until(),
                entry.by(),
                entry.role() == null ? null : entry.role().code(),
                entry.kind().word(),
                titles.of(entry.section()),
                titles.of(entry.toSection()),
                entry.itemId() == null ? null : entry.itemId().value(),
                lower(entry.itemKind()),
                entry.before(),
                entry.after(),
                entry.note(),
                entry.forgotten() == null ? null : entry.forgotten().by(),
                entry.forgotten() == null ? null : entry.forgotten().at());
    }

    private static @Nullable String lower(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
