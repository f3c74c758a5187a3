package roundtable.standalone;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class TrailProofEmbeddedTest extends TrailProofContract {
    @TempDir
    Path data;

    @Override
    Installation installation() {
        return OneProcess.in(data);
    }
}
