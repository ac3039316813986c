package bg.registratura.crypto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1InputStream;

/** One message of ASN.1 (ITU-T X.690) in a room that may be longer than it is. */
public final class DerMessage {

    private DerMessage() {}

    /** The message to the byte as it came, without the zeros behind it; the whole where anything else follows or none is read. */
    public static byte[] in(byte[] room) {
        var bytes = new ByteArrayInputStream(room);
        try (var stream = new ASN1InputStream(bytes, room.length)) {
            if (stream.readObject() == null) {
                return room;
            }
            int end = room.length - bytes.available();
            for (int at = end; at < room.length; at++) {
                if (room[at] != 0) {
                    return room;
                }
            }
            return Arrays.copyOf(room, end);
        } catch (IOException | IllegalArgumentException | IllegalStateException _) {
            return room;
        }
    }
}
