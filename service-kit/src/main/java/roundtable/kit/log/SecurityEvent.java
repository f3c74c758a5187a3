package roundtable.kit.log;

import java.util.Locale;

/** What the security log tells of. */
public enum SecurityEvent {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGN_IN_SLOWED,
    SIGNED_OUT,
    SESSION_ENDED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    PASSKEY_REFUSED,
    PASSKEY_COPIED,
    IDENTITY_LINKED,
    LINK_MADE,
    LINK_USED,
    ROLE_GRANTED,
    ROLE_REVOKED,
    REFUSED,
    ORIGIN_FOREIGN,
    KEY_DESTROYED;

    /** As it stands in the log: {@code key-destroyed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
