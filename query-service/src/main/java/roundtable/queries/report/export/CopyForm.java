package roundtable.queries.report.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The forms in which many reports are taken along together. */
public enum CopyForm {
    /** A file for each report, in one archive. */
    @JsonProperty("md")
    MD("application/zip", "zip"),
    @JsonProperty("json")
    JSON("application/json", "json"),
    @JsonProperty("docx")
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    @JsonProperty("pdf")
    PDF("application/pdf", "pdf");

    private final String type;
    private final String ending;

    CopyForm(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /** The media type of the file. */
    public String type() {
        return type;
    }

    /** How the file's name ends. */
    public String ending() {
        return ending;
    }

    /** What the trail says was taken. */
    public String noted() {
        return "conference." + name().toLowerCase(Locale.ROOT);
    }
}
