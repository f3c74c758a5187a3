package roundtable.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtable.cli.client.Product;

class RestartTest {
    @TempDir
    Path folder;

    @Test
    void aReportIsTheSameAfterARestart() {
        String report;
        String before;
        try (Installation product = OneProcess.in(folder);
                Writers writers = new Writers(product)) {
            writers.type(50);
            report = "/api/reports/" + writers.report;
            before = writers.noteTaker.getBody(report + "?atLeast=51");
        }

        try (Installation product = OneProcess.in(folder)) {
            var reader = Product.at(product.queries(), Town::guests).signIn("Reader", "note-taker");
            assertThat(reader.getBody(report)).isEqualTo(before);
            assertThat(reader.getBody(report + "?rebuilt=true")).isEqualTo(before);
        }
    }
}
