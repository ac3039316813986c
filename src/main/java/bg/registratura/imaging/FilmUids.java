package bg.registratura.imaging;

import bg.registratura.visit.OrderId;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Identifiers of wrapped pictures (PS3.5, B.2): they follow from the order and the file, so that the same is the same again. */
record FilmUids(OrderId order) {

    private static final int BYTES = 16;

    /** The study the units are told to make for the order. */
    String study() {
        return "2.25." + new BigInteger(order.value().toString().replace("-", ""), 16);
    }

    String series(String modality) {
        return uid("series " + order.value() + " " + modality);
    }

    String instance(byte[] original, int page) {
        return uid("film " + order.value() + " " + HexFormat.of().formatHex(original) + " " + page);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String uid(String from) {
        var digest = Arrays.copyOf(sha256(from.getBytes(StandardCharsets.UTF_8)), BYTES);
        return "2.25." + new BigInteger(1, digest);
    }
}
