package roundtable.journal.embedded;

/** What a reply of the embedded server promises about the writes before it. */
public enum Durability {
    /** They are forced to the disk: they survive the process, the operating system and the power. */
    DISK,
    /** They are handed to the operating system: they survive the process, but not a loss of power. */
    PROCESS
}
