package bg.registratura.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** One question to a time-stamp server (RFC 3161, 2.4): a SHA-256, a number nobody could guess, and the wish for its certificate. */
public final class TimeStampQuery {

    private static final int NONCE_BITS = 64;
    private static final int SHA256_BYTES = 32;

    private final TimeStampRequest request;

    private TimeStampQuery(TimeStampRequest request) {
        this.request = request;
    }

    /** The question about a SHA-256. */
    public static TimeStampQuery about(byte[] sha256) {
        if (sha256.length != SHA256_BYTES) {
            throw new IllegalArgumentException("a SHA-256 has 32 bytes");
        }
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return new TimeStampQuery(generator.generate(
                NISTObjectIdentifiers.id_sha256, sha256, new BigInteger(NONCE_BITS, new SecureRandom())));
    }

    /** As it is sent. */
    public byte[] encoded() throws IOException {
        return request.getEncoded();
    }

    /** The token in an answer that is to this question and grants it; whatever else is an error. */
    public byte[] token(byte[] answer) throws IOException {
        try {
            var response = new TimeStampResponse(answer);
            response.validate(request);
            var token = response.getTimeStampToken();
            if (token == null) {
                throw new IOException("the time-stamp server refused: status " + response.getStatus());
            }
            return token.getEncoded();
        } catch (TSPException e) {
            throw new IOException("no answer to this question", e);
        }
    }
}
