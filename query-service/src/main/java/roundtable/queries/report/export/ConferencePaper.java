package roundtable.queries.report.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Element;
import roundtable.queries.report.paper.PdfPrinter;
import roundtable.queries.report.paper.Sheet;

/**
 * Several reports on paper: a page for the conference, then each report as it is printed alone. They are laid out one by one,
 * so that long ones take no more memory than each by itself, and others print in between.
 */
final class ConferencePaper {
    private ConferencePaper() {}

    static byte[] of(ConferenceCopy copy, PdfPrinter printer, ConferenceFile.Progress progress)
            throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PDFMergerUtility binder = new PDFMergerUtility();
        try (PDDocument whole = Loader.loadPDF(printer.printPart(() -> cover(copy)))) {
            for (ReportCopy report : copy.reports()) {
                byte[] printed = printer.printPart(() -> PaperCopy.amongOthers(report));
                try (PDDocument one = Loader.loadPDF(printed)) {
                    binder.appendDocument(whole, one);
                }
                progress.oneMore();
            }
            whole.save(out);
        }
        return out.toByteArray();
    }

    private static Sheet cover(ConferenceCopy copy) {
        Sheet sheet = new Sheet(
                XmlText.of(copy.conference().name()), "Reports of a conference: " + copy.counted(), copy.status());
        sheet.add(sheet.body(), "p", "over", "Reports of the roundtables");
        sheet.heading(sheet.body(), "h1", "", copy.conference().name());
        facts(sheet, copy);
        Element warning = sheet.add(sheet.body(), "div", "");
        Element rows = sheet.table(sheet.body(), "", "Roundtable", "State", "Version", "Written");
        for (ReportCopy report : copy.reports()) {
            Element row = sheet.add(rows, "tr", "");
            sheet.add(row, "td", "name", report.roundtable().named());
            sheet.add(row, "td", "", report.stands());
            sheet.add(row, "td", "", String.valueOf(report.version()));
            sheet.add(row, "td", "", ReportCopy.moment(report.at()));
        }
        PaperCopy.ownUp(sheet, warning);
        return sheet;
    }

    private static void facts(Sheet sheet, ConferenceCopy copy) {
        Element facts = sheet.add(sheet.add(sheet.body(), "table", "facts"), "tbody", "");
        Facts.of(copy).forEach((name, value) -> {
            Element row = sheet.add(facts, "tr", "");
            sheet.add(row, "th", "", name).setAttribute("scope", "row");
            sheet.add(row, "td", "", value);
        });
    }
}
