package bg.registratura.results;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The list by which {@code sha256sum -c} finds that every file came whole. */
final class Sums {

    static final String NAME = "SHA256SUM";

    private final StringBuilder list = new StringBuilder();

    void add(WrittenPart part) {
        add(HexFormat.of().formatHex(sha256(part.bytes())), part.name());
    }

    void add(String sha256, String name) {
        list.append(sha256).append("  ").append(name).append('\n');
    }

    WrittenPart part() {
        return WrittenPart.of(NAME, list.toString());
    }

    static byte[] sha256(byte[] bytes) {
        return digest().digest(bytes);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
