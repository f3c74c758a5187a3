package roundtable.journal.vault;

import java.io.IOException;
import java.nio.file.Path;

/** Something that may fail at a file. */
interface Attempt<T> {

    T run() throws IOException;

    /**
     * Does it, and says which file it failed at.
     *
     * @param done as in "can't be read"
     */
    static <T> T at(Path file, String done, Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (IOException e) {
            throw new KeyVaultUnavailableException(
                    "The keystore " + file.toAbsolutePath() + " can't be " + done + ": "
                            + e.getClass().getSimpleName() + ".",
                    e);
        }
    }
}
