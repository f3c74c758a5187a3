package roundtable.standalone;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class TwoServicesEmbeddedTest extends LiveWritingContract {
    @TempDir
    Path folder;

    @Override
    Installation installation() {
        return TwoServices.in(folder);
    }
}
