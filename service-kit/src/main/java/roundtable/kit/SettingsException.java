package roundtable.kit;

/** Settings with which a service can't start. The message says which, in a sentence for whoever runs it; it holds no value. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingsException(String sentence) {
        super(sentence);
    }
}
