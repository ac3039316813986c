package bg.registratura.dimse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a query one match after the other, until there are no more or the asker has enough (PS3.4, K.4.1). */
final class Finding {

    private static final Logger LOG = LoggerFactory.getLogger(Finding.class);

    private static final int DONE = 0x0000;
    private static final int PENDING = 0xFF00;
    private static final int CANCELLED = 0xFE00;
    private static final int NOT_NOW = 0xA700;
    private static final int NOT_UNDERSTOOD = 0xA900;
    private static final int LONGEST_QUERY = 256 * 1024;

    private final AeTitle calling;
    private final Finder finder;
    private final Messages messages;
    private final Wire wire;

    Finding(AeTitle calling, Finder finder, Messages messages, Wire wire) {
        this.calling = calling;
        this.finder = finder;
        this.messages = messages;
        this.wire = wire;
    }

    void find(Command command, Context context) throws IOException {
        var query = query(context);
        Attributes keys;
        try {
            keys = AttributesReader.read(query, context.isExplicit());
        } catch (ProtocolException e) {
            end(command, context, NOT_UNDERSTOOD);
            return;
        }
        List<Attributes> matches;
        try {
            matches = finder.find(calling, keys);
        } catch (RuntimeException e) {
            LOG.warn("{}: a query cannot be answered now: {}", calling, e.toString());
            end(command, context, NOT_NOW);
            return;
        }
        end(command, context, tell(command, context, matches, keys) ? DONE : CANCELLED);
    }

    /** False when the asker has enough. */
    private boolean tell(Command command, Context context, List<Attributes> matches, Attributes keys)
            throws IOException {
        for (var match : matches) {
            if (isCancelled(command)) {
                return false;
            }
            messages.send(context.id(), command.answer(PENDING, true, ""));
            messages.send(context.id(), AttributesWriter.write(match.askedBy(keys), context.isExplicit()));
        }
        return true;
    }

    private boolean isCancelled(Command asked) throws IOException {
        if (!messages.hasMore() && !wire.hasMore()) {
            return false;
        }
        var next = messages.next().orElseThrow(() -> ProtocolException.invalid("a release in the midst of an answer"));
        if (next.command().field() != Command.CANCEL_RQ) {
            throw ProtocolException.invalid("a message in the midst of an answer");
        }
        return next.command().answered() == asked.message();
    }

    private void end(Command command, Context context, int status) throws IOException {
        messages.send(context.id(), command.answer(status, false, ""));
    }

    private byte[] query(Context context) throws IOException {
        var in = new ObjectStream(messages, context.id(), LONGEST_QUERY);
        var query = new ByteArrayOutputStream();
        in.transferTo(query);
        return query.toByteArray();
    }
}
