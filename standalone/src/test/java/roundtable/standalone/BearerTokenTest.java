package roundtable.standalone;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class BearerTokenTest extends BearerTokenContract {
    @TempDir
    static Path folder;

    @Override
    Installation installation(String... settings) {
        return OneProcess.in(folder, TestKeys.FILE, settings);
    }
}
