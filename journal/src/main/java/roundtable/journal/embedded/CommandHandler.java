package roundtable.journal.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Executes the commands of one connection on the server's only thread. Logs never show what a command holds. */
final class CommandHandler extends SimpleChannelInboundHandler<ClientRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(CommandHandler.class);
    private static final int INTERNAL_ERROR = 1;
    private static final int COMMAND_NOT_SUPPORTED = 115;

    private final EmbeddedServer server;
    private final MongoBackend backend;
    private final Replies replies;
    private int lastReplyId;

    CommandHandler(EmbeddedServer server, MongoBackend backend, Replies replies) {
        this.server = server;
        this.backend = backend;
        this.replies = replies;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        server.connected(context.channel());
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        backend.handleClose(context.channel());
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        if (server.hasFailed()) {
            var unused = context.close();
            return;
        }
        try {
            replies.send(context, answer(context, request), server::flushReplies);
        } catch (EmbeddedServerException | MVStoreException e) {
            server.fail(e);
        }
    }

    private Object answer(ChannelHandlerContext context, ClientRequest request) {
        MessageHeader header =
                new MessageHeader(++lastReplyId, request.getHeader().getRequestID());
        return switch (request) {
            case MongoMessage message -> {
                Document command = message.getDocument();
                yield new MongoMessage(context.channel(), header, execute(context, message.getDatabaseName(), command));
            }
            case MongoQuery query
            when query.getCollectionName().equals("$cmd") ->
                new MongoReply(header, execute(context, query.getDatabaseName(), query.getQuery()));
            default ->
                new MongoReply(header, error(COMMAND_NOT_SUPPORTED, "CommandNotSupported", "only commands are served"));
        };
    }

    private Document execute(ChannelHandlerContext context, String database, Document command) {
        String name = command.keySet().iterator().next();
        try {
            return backend.handleCommand(context.channel(), database, name, command);
        } catch (MongoServerError e) {
            return error(e.getCode(), e.getCodeName(), e.getMessageWithoutErrorCode());
        } catch (MongoServerException e) {
            return error(INTERNAL_ERROR, "InternalError", e.getMessageWithoutErrorCode());
        } catch (EmbeddedServerException | MVStoreException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("The command {} failed: {}", name, e.getClass().getName());
            return error(INTERNAL_ERROR, "InternalError", "the command can't be executed as it stands");
        }
    }

    private static Document error(int code, String name, String message) {
        return new Document("ok", 0)
                .append("errmsg", message)
                .append("code", code)
                .append("codeName", name);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.warn("A connection is closed: {}", cause.getClass().getName());
        var unused = context.close();
    }
}
