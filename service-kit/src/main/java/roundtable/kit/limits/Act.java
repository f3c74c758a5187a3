package roundtable.kit.limits;

import org.jspecify.annotations.Nullable;

/** What is counted, each by itself. */
public enum Act {
    COMMAND,
    MESSAGE,
    SOCKET,
    SIGN_IN,
    JOIN,
    INVITATION,
    EXPORT;

    /** Null where whoever acts is not known yet. */
    @Nullable Pace ofPerson(RateSettings settings) {
        return switch (this) {
            case COMMAND -> settings.commandsPerson();
            case MESSAGE -> settings.messagesPerson();
            case SOCKET -> settings.socketsPerson();
            case SIGN_IN, JOIN -> null;
            case INVITATION -> settings.invitationsPerson();
            case EXPORT -> settings.exportsPerson();
        };
    }

    Pace ofAddress(RateSettings settings) {
        return switch (this) {
            case COMMAND -> settings.commandsAddress();
            case MESSAGE -> settings.messagesAddress();
            case SOCKET -> settings.socketsAddress();
            case SIGN_IN -> settings.signInsAddress();
            case JOIN -> settings.joinsAddress();
            case INVITATION -> settings.invitationsAddress();
            case EXPORT -> settings.exportsAddress();
        };
    }
}
