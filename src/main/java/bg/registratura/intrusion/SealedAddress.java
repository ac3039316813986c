package bg.registratura.intrusion;

import bg.registratura.crypto.ColumnCipher;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.stereotype.Component;

/** The address of an intrusion as the database keeps it: bound to its row, and open to nobody who has the database alone. */
@Component
class SealedAddress {

    private final ColumnCipher cipher;

    SealedAddress(ColumnCipher cipher) {
        this.cipher = cipher;
    }

    byte[] seal(IntrusionId id, InetAddress address) {
        return cipher.sealBytes(address.getAddress(), context(id));
    }

    InetAddress open(IntrusionId id, byte[] sealed) {
        try {
            return InetAddress.getByAddress(cipher.openBytes(sealed, context(id)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("no address was sealed here", e);
        }
    }

    private static String context(IntrusionId id) {
        return "address of intrusion:" + id.value();
    }
}
