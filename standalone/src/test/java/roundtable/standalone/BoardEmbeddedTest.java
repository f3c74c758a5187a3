package roundtable.standalone;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class BoardEmbeddedTest extends BoardContract {
    @TempDir
    Path data;

    @Override
    Installation installation() {
        return OneProcess.in(data);
    }
}
