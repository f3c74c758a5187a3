package roundtable.proof;

import java.time.Instant;
import java.util.List;

/** What the hash chain covers of a commit. */
public interface ChainedCommit {

    String stream();

    /** Version of the first event. */
    long from();

    /** When it happened, in whole milliseconds. */
    Instant at();

    /** Who did it. */
    String by();

    /** What they were then, in kebab case; empty where there is none. */
    String role();

    String commandId();

    List<? extends ChainedEvent> events();
}
