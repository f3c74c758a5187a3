package roundtable.kit.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code roundtable.rates.*}: all limits of how often and how many. Those of an address are wide, because a
 * conference hall sits behind one.
 *
 * @param commandsPerson requests with commands, over HTTP and over the command socket
 * @param messagesPerson messages on the socket of live views
 * @param socketsPerson sockets that are opened, a try that is refused included
 * @param openSocketsPerson sockets that are open at the same time, in each service
 * @param signInsAddress attempts to sign in
 * @param joinsAddress links of invitations that are looked at or redeemed
 * @param invitationsPerson links that are made
 * @param exportsPerson copies of trails that are taken, and of several reports that are asked for
 */
@ConfigurationProperties("roundtable.rates")
public record RateSettings(
        @DefaultValue("50/s burst 250") Pace commandsPerson,
        @DefaultValue("2000/s burst 4000") Pace commandsAddress,
        @DefaultValue("100/s burst 500") Pace messagesPerson,
        @DefaultValue("5000/s burst 10000") Pace messagesAddress,
        @DefaultValue("120/min burst 240") Pace socketsPerson,
        @DefaultValue("50/s burst 1000") Pace socketsAddress,
        @DefaultValue("64") int openSocketsPerson,
        @DefaultValue("4000") int openSocketsAddress,
        @DefaultValue("120/min burst 300") Pace signInsAddress,
        @DefaultValue("120/min burst 300") Pace joinsAddress,
        @DefaultValue("60/min burst 200") Pace invitationsPerson,
        @DefaultValue("120/min burst 400") Pace invitationsAddress,
        @DefaultValue("30/min burst 60") Pace exportsPerson,
        @DefaultValue("120/min burst 240") Pace exportsAddress) {}
