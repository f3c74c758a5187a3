package roundtable.commands.socket;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mongodb.MongoException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.commands.dispatch.Answer;
import roundtable.commands.dispatch.CommandService;
import roundtable.commands.dispatch.CommandTarget;
import roundtable.commands.dispatch.Request;
import roundtable.journal.JournalException;
import roundtable.kit.json.WireJson;
import roundtable.kit.limits.Act;
import roundtable.kit.problem.StoreUnavailable;
import roundtable.kit.socket.JsonSocket;
import roundtable.kit.socket.Peer;
import roundtable.refusal.Reason;
import roundtable.refusal.Refusal;
import roundtable.refusal.RefusalKind;
import roundtable.refusal.RefusedException;
import tools.jackson.databind.JsonNode;

/** Carries commands out in the order in which a peer sends them, and answers each. */
final class CommandSocket extends JsonSocket {
    private static final Refusal UNKNOWN_TOPIC = new Reason(
            "unknown-topic",
            "There is nothing of this kind that takes commands. A topic is report:, board:, conference: or installation: and an id.",
            RefusalKind.NOT_FOUND);

    private final CommandService service;
    private final Map<String, CommandTarget> targets;

    CommandSocket(CommandService service, List<CommandTarget> targets, Duration silence) {
        super(silence);
        this.service = service;
        this.targets = targets.stream().collect(Collectors.toMap(CommandTarget::kind, Function.identity()));
    }

    @Override
    protected void on(Peer peer, String type, JsonNode message) {
        if (!type.equals("command")) {
            throw malformed("This socket takes commands and pings.");
        }
        Command command = WireJson.convert(message, Command.class);
        try {
            peer.guest().spend(Act.COMMAND);
            Answer answer = carryOut(peer, command);
            peer.send(WireJson.write(new Result("result", answer.commandId(), answer.version(), answer.revisions())));
        } catch (RefusedException refused) {
            refuse(peer, command, refused.refusal());
        } catch (MongoException | JournalException away) {
            refuse(peer, command, StoreUnavailable.REFUSAL);
        }
    }

    private static void refuse(Peer peer, Command command, Refusal refusal) {
        noteRefusal(peer, refusal);
        peer.send(WireJson.write(new Refused(
                "refused",
                command.commandId(),
                refusal.code(),
                refusal.sentence(),
                refusal.kind().status(),
                retryAfterMillis(refusal))));
    }

    private Answer carryOut(Peer peer, Command command) {
        int colon = command.topic().indexOf(':');
        CommandTarget target = targets.get(command.topic().substring(0, Math.max(colon, 0)));
        if (target == null) {
            throw new RefusedException(UNKNOWN_TOPIC);
        }
        String id = command.topic().substring(colon + 1);
        return service.dispatch(target, id, new Request(command.commandId(), command.commands()), peer.visitor());
    }

    private record Command(String type, String topic, String commandId, JsonNode commands) {}

    private record Result(String type, String commandId, long version, Map<String, Long> revisions) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Refused(
            String type,
            String commandId,
            String code,
            String detail,
            int status,
            @Nullable Long retryAfterMillis) {}
}
