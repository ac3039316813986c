package bg.registratura.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/**
 * A checkpoint as a signed note (C2SP tlog-checkpoint and signed-note): origin, tree size, root, an empty line, then the
 * signature line with the four-byte key id and an Ed25519 signature of the text.
 */
final class SignedNote {

    static final String ORIGIN = "registratura/audit";

    private SignedNote() {}

    static String sign(long size, byte[] root, PrivateKey key, PublicKey publicKey) {
        var text = text(size, root);
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            var signed = signature.sign();
            var line = ByteBuffer.allocate(4 + signed.length)
                    .put(keyId(publicKey))
                    .put(signed)
                    .array();
            return text + "\n\u2014 " + ORIGIN + " " + Base64.getEncoder().encodeToString(line) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is not to be had", e);
        }
    }

    /** Whether the note is exactly this tree's and signed by this key. */
    static boolean verify(String note, long size, byte[] root, PublicKey key) {
        var text = text(size, root);
        var prefix = text + "\n\u2014 " + ORIGIN + " ";
        if (!note.startsWith(prefix) || !note.endsWith("\n")) {
            return false;
        }
        try {
            var line = Base64.getDecoder().decode(note.substring(prefix.length(), note.length() - 1));
            if (line.length != 68 || !MessageDigest.isEqual(Arrays.copyOf(line, 4), keyId(key))) {
                return false;
            }
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(line, 4, line.length - 4);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return false;
        }
    }

    private static String text(long size, byte[] root) {
        return ORIGIN + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** The first four bytes of SHA-256(name, newline, 0x01, the raw public key): C2SP signed-note. */
    private static byte[] keyId(PublicKey key) throws GeneralSecurityException {
        var encoded = key.getEncoded();
        var raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        var sha = MessageDigest.getInstance("SHA-256");
        sha.update((ORIGIN + "\n").getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 1);
        return Arrays.copyOf(sha.digest(raw), 4);
    }
}
