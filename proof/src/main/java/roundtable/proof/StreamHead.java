package roundtable.proof;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Where a stream ends; a leaf of the tree.
 *
 * @param version of its last event
 * @param hash of its last commit
 */
public record StreamHead(String stream, long version, Hash hash) {

    /** T(stream) ‖ I64(version) ‖ hash, in the letters of {@link CommitHash}. */
    public byte[] leaf() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Encoding.text(out, stream);
            out.writeLong(version);
            out.write(hash.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
