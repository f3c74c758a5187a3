package roundtable.proof;

/** What the hash chain covers of an event. */
public interface ChainedEvent {

    /** Stable short name. */
    String type();

    /** Revision of the payload's form, from 1. */
    int revision();

    /** As it is stored, to the byte. */
    String payload();
}
