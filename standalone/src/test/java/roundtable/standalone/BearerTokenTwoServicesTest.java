package roundtable.standalone;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class BearerTokenTwoServicesTest extends BearerTokenContract {
    @TempDir
    static Path folder;

    @Override
    Installation installation(String... settings) {
        return TwoServices.in(folder, settings);
    }
}
