package bg.registratura.dimse;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The data of one message as they come from the network, and no more of them in memory than one message unit. */
final class ObjectStream extends InputStream {

    private static final int PIECE = 16 * 1024;

    private final Messages messages;
    private final int context;
    private final long longest;
    private Messages.@Nullable Piece piece;
    private @Nullable IOException failure;
    private long read;

    ObjectStream(Messages messages, int context, long longest) {
        this.messages = messages;
        this.context = context;
        this.longest = longest;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return length == 0 ? 0 : take(target, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private int take(byte[] target, int offset, int length) throws IOException {
        while (piece == null || piece.content().isOver()) {
            if (piece != null && piece.isLast()) {
                return -1;
            }
            piece = messages.data(context);
        }
        int count = piece.content().into(target, offset, length);
        read += count;
        if (read > longest) {
            throw ProtocolException.invalid("an object longer than any");
        }
        return count;
    }

    /** Reads what nobody wanted, so that the next message is understood. */
    void drain() throws IOException {
        checkWhole();
        var waste = new byte[PIECE];
        while (read(waste, 0, waste.length) >= 0) {
            // Passed over.
        }
    }

    /** Throws what broke the stream, whatever became of it meanwhile. */
    void checkWhole() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
