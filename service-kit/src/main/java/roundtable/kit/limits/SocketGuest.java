package roundtable.kit.limits;

import roundtable.refusal.RefusedException;

/** One open socket, as its limits see it. */
public final class SocketGuest {
    /** Where a socket's session has it. */
    public static final String ATTRIBUTE = "guest";

    private final Caller caller;
    private final SocketLimits limits;

    SocketGuest(Caller caller, SocketLimits limits) {
        this.caller = caller;
        this.limits = limits;
    }

    public Caller caller() {
        return caller;
    }

    /** To be called once, when it is open, also where {@link #left} follows at once; false where there is no room after all. */
    public boolean enters() {
        return limits.entered(caller);
    }

    /** To be called once, when it has gone. */
    public void left() {
        limits.left(caller);
    }

    /**
     * Counts a message.
     *
     * @throws RefusedException {@code too-many-requests}
     */
    public void spend(Act act) {
        limits.rates().spend(act, caller);
    }
}
