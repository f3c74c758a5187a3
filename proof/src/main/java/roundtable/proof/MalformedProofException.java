package roundtable.proof;

/** Something is not of the form that it must have to the byte. The message is a sentence for whoever checks it. */
public final class MalformedProofException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedProofException(String sentence) {
        super(sentence);
    }
}
