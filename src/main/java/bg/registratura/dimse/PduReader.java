package bg.registratura.dimse;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads message units one by one; none is longer than was said, and no memory is taken before its length is judged. */
final class PduReader {

    private static final int PIECE = 64 * 1024;

    private final DataInputStream in;
    private final int longestData;

    PduReader(InputStream in, int longestData) {
        this.in = new DataInputStream(in);
        this.longestData = longestData;
    }

    /** Waits for the first byte of the next one. */
    Pdu.Kind kind() throws IOException {
        int first = in.read();
        if (first < 0) {
            throw new EndedException("hung up");
        }
        return Pdu.Kind.of(first);
    }

    /** The rest of it. */
    Pdu rest(Pdu.Kind kind) throws IOException {
        try {
            in.readUnsignedByte();
            long length = in.readInt() & 0xFFFFFFFFL;
            kind.check(length, longestData);
            return new Pdu(kind, body((int) length));
        } catch (EOFException e) {
            throw new EndedException("hung up in the midst of a message unit");
        }
    }

    /** Grows with what really comes, so that a length alone takes no memory. */
    private byte[] body(int length) throws IOException {
        if (length <= PIECE) {
            var body = new byte[length];
            in.readFully(body);
            return body;
        }
        var body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        return body;
    }
}
