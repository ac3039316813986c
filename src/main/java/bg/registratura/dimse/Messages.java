package bg.registratura.dimse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Messages out of and into message units (PS3.8, E): commands whole, data as they come. */
final class Messages {

    private static final int LONGEST_COMMAND = 16 * 1024;
    private static final int HEAD = 6;

    private final Wire wire;
    private final int longestAnswer;
    private @Nullable Bytes unit;

    Messages(Wire wire, int longestAnswer) {
        this.wire = wire;
        this.longestAnswer = longestAnswer;
    }

    /** A piece of a message. */
    record Piece(int context, boolean isCommand, boolean isLast, Bytes content) {}

    /** A command and the number of the context it came under. */
    record Addressed(int context, Command command) {}

    /** The next command; nothing when the association is to end in order. */
    Optional<Addressed> next() throws IOException {
        var whole = new ByteArrayOutputStream();
        var patience = wire.limits().idle();
        int context = 0;
        while (true) {
            var piece = piece(patience);
            if (piece == null && whole.size() == 0) {
                return Optional.empty();
            }
            if (piece == null || !piece.isCommand() || context != 0 && piece.context() != context) {
                throw unexpected();
            }
            context = piece.context();
            whole.writeBytes(piece.content().copy(piece.content().left()));
            if (whole.size() > LONGEST_COMMAND) {
                throw ProtocolException.invalid("a command longer than any");
            }
            if (piece.isLast()) {
                return Optional.of(new Addressed(context, Command.read(whole.toByteArray())));
            }
            patience = wire.limits().reading();
        }
    }

    /** The next piece of the data of a message. */
    Piece data(int context) throws IOException {
        var piece = piece(wire.limits().reading());
        if (piece == null || piece.isCommand() || piece.context() != context) {
            throw unexpected();
        }
        return piece;
    }

    /** Whether a message unit is not read to its end. */
    boolean hasMore() {
        return unit != null && !unit.isOver();
    }

    void send(int context, Command command) throws IOException {
        send(context, true, command.toBytes());
    }

    void send(int context, byte[] data) throws IOException {
        send(context, false, data);
    }

    private void send(int context, boolean isCommand, byte[] bytes) throws IOException {
        int longest = longestAnswer - HEAD;
        int sent = 0;
        do {
            int length = Math.min(longest, bytes.length - sent);
            boolean last = sent + length == bytes.length;
            var body = new PduWriter()
                    .u32(length + 2)
                    .u8(context)
                    .u8((isCommand ? 1 : 0) | (last ? 2 : 0))
                    .bytes(bytes, sent, length);
            wire.write(PduWriter.unit(Pdu.Kind.DATA, body.toBytes()));
            sent += length;
        } while (sent < bytes.length);
    }

    /** Nothing when a release is asked for. */
    private @Nullable Piece piece(Duration patience) throws IOException {
        while (unit == null || unit.isOver()) {
            var pdu = wire.read(patience);
            switch (pdu.kind()) {
                case DATA -> unit = pdu.reader();
                case RELEASE_RQ -> {
                    return null;
                }
                case ABORT -> throw new EndedException("aborted by the caller");
                case ASSOCIATE_RQ, ASSOCIATE_AC, ASSOCIATE_RJ, RELEASE_RP -> throw unexpected();
            }
        }
        var value = unit.part(unit.length32());
        int context = value.u8();
        int mark = value.u8();
        return new Piece(context, (mark & 1) != 0, (mark & 2) != 0, value);
    }

    private static ProtocolException unexpected() {
        return new ProtocolException(ProtocolException.Reason.UNEXPECTED_PDU, "out of turn");
    }
}
