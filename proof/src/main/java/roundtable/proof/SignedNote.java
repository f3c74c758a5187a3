package roundtable.proof;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A note of C2SP's form signed-note: a text that ends with a line feed, an empty line, and lines of signatures, {@code —
 * name base64(four bytes that name the key ‖ Ed25519 signature of the text)}. Ours has one signature, to the byte: whoever
 * adds those of witnesses keeps the original beside.
 *
 * @param text with its last line feed
 * @param name of the key
 * @param signed Base64 of four bytes that name the key, and the signature
 */
record SignedNote(String text, String name, String signed) {

    private static final String SIGNATURE = "\n— ";
    private static final int KEY_ID = 4;
    private static final int LENGTH = KEY_ID + 64;
    private static final Pattern NAME = Pattern.compile("[!-*,-~]+");

    static String sign(String text, String name, NoteSigner signer) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A key's name has no spaces, no plus and ASCII only");
        }
        byte[] keyId = signer.key().id(name);
        byte[] signed = Arrays.copyOf(keyId, LENGTH);
        System.arraycopy(signer.sign(Encoding.utf8(text)), 0, signed, KEY_ID, LENGTH - KEY_ID);
        return text + SIGNATURE + name + ' ' + Base64.getEncoder().encodeToString(signed) + '\n';
    }

    /** @throws MalformedProofException it is not of this form */
    static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n" + SIGNATURE);
        if (end < 0 || !note.endsWith("\n")) {
            throw new MalformedProofException("It is no signed note.");
        }
        String line = note.substring(end + 1 + SIGNATURE.length(), note.length() - 1);
        int space = line.indexOf(' ');
        String name = line.substring(0, Math.max(0, space));
        String signed = line.substring(space + 1);
        if (!NAME.matcher(name).matches() || decode(signed).length != LENGTH) {
            throw new MalformedProofException("The line of its signature is not of the form of a signed note.");
        }
        return new SignedNote(note.substring(0, end + 1), name, signed);
    }

    /** Base64 in the one form that a value has; nothing else has the same bytes. */
    static byte[] decode(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new MalformedProofException("It holds something that should be Base64 and isn't.");
    }

    /** @throws MalformedProofException the key didn't sign it */
    void verify(NoteKey key) {
        byte[] bytes = decode(signed);
        if (!Arrays.equals(Arrays.copyOf(bytes, KEY_ID), key.id(name))) {
            throw new MalformedProofException("It is signed with another key than the one that was given.");
        }
        if (!key.verifies(Encoding.utf8(text), Arrays.copyOfRange(bytes, KEY_ID, LENGTH))) {
            throw new MalformedProofException("Its signature doesn't fit what it says.");
        }
    }
}
