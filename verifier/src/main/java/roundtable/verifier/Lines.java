package roundtable.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import roundtable.proof.MalformedProofException;

/** The lines of a file, each ended by one line feed, as strict UTF-8. */
final class Lines {

    /** Of one line, in bytes: more than the product ever stores in a commit. */
    private static final int LONGEST = 64 << 20;

    private final InputStream in;
    private long number;

    /** @param in buffered */
    Lines(InputStream in) {
        this.in = in;
    }

    /** How many were begun to be read. */
    long number() {
        return number;
    }

    /**
     * The next line without its end; null after the last.
     *
     * @throws MalformedProofException it isn't UTF-8, too long, or without an end
     */
    @Nullable String next() throws IOException {
        int next = in.read();
        if (next < 0) {
            return null;
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (next != '\n') {
            if (next < 0) {
                throw new MalformedProofException("The file breaks off in the middle of this line.");
            }
            if (line.size() >= LONGEST) {
                throw new MalformedProofException("This line is longer than any that the product writes.");
            }
            line.write(next);
            next = in.read();
        }
        return text(line.toByteArray());
    }

    /** @throws MalformedProofException it isn't UTF-8 */
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedProofException("There are bytes here that are no UTF-8.");
        }
    }
}
