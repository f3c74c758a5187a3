package roundtable.journal.sealing;

/** What is stored as sealed can't be opened. Tells why, and nothing of what it holds. */
final class DamagedBoxException extends RuntimeException {
    DamagedBoxException(String message) {
        super(message);
    }
}
