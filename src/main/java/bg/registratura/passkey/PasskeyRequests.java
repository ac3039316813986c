package bg.registratura.passkey;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes what authenticators are asked; every time with a new challenge, and always for their owner's verification. */
@Service
public class PasskeyRequests {

    /** Of what the browser is told; the server's own word is {@link PasskeyRequest#LIFE}. */
    private static final long TIMEOUT_MILLIS = PasskeyRequest.LIFE.toMillis();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CHALLENGE_BYTES = 32;
    private static final int HANDLE_BYTES = 32;
    private static final String TYPE = "public-key";
    private static final String REQUIRED = "required";

    private final PasskeyRepository repository;
    private final RelyingParty house;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PasskeyRequests(PasskeyRepository repository, RelyingParty house, Clock clock) {
        this.repository = repository;
        this.house = house;
        this.clock = clock;
    }

    /** Where alone passkeys of this house work: browsers at another address are offered none. */
    public String origin() {
        return house.origin();
    }

    /** Asks for any passkey of this house: the authenticator knows whose it has. */
    public PasskeyRequest toSignIn() {
        return asking(List.of());
    }

    /** Asks for a passkey of this owner. */
    @Transactional(readOnly = true)
    public PasskeyRequest toProve(UUID owner) {
        return asking(repository.credentials(owner));
    }

    private PasskeyRequest asking(List<byte[]> allowed) {
        var challenge = bytes(CHALLENGE_BYTES);
        var options = Map.of(
                "challenge", text(challenge),
                "rpId", house.id(),
                "timeout", TIMEOUT_MILLIS,
                "userVerification", REQUIRED,
                "allowCredentials", descriptors(allowed));
        return request(challenge, new byte[0], options);
    }

    /**
     * Asks an authenticator to make a passkey for this owner, unless it has one already.
     *
     * @param name the owner's number or name at the door, as the authenticator will list it
     */
    @Transactional(readOnly = true)
    public PasskeyRequest toRegister(UUID owner, String name, String displayName, String houseName) {
        var challenge = bytes(CHALLENGE_BYTES);
        var handle = repository.handle(owner).orElseGet(() -> bytes(HANDLE_BYTES));
        var options = Map.of(
                "challenge", text(challenge),
                "rp", Map.of("id", house.id(), "name", houseName),
                "user", Map.of("id", text(handle), "name", name, "displayName", displayName),
                "pubKeyCredParams", algorithms(),
                "timeout", TIMEOUT_MILLIS,
                "excludeCredentials", descriptors(repository.credentials(owner)),
                "authenticatorSelection",
                        Map.of("residentKey", REQUIRED, "requireResidentKey", true, "userVerification", REQUIRED),
                "attestation", "none");
        return request(challenge, handle, options);
    }

    private PasskeyRequest request(byte[] challenge, byte[] handle, Map<String, Object> options) {
        return new PasskeyRequest(challenge, handle, clock.instant(), JSON.writeValueAsString(options), house.origin());
    }

    private static List<Map<String, Object>> algorithms() {
        return Verifier.ALGORITHMS.stream()
                .map(algorithm -> Map.<String, Object>of("type", TYPE, "alg", algorithm.getValue()))
                .toList();
    }

    private static List<Map<String, Object>> descriptors(List<byte[]> credentials) {
        return credentials.stream()
                .map(credential -> Map.<String, Object>of("type", TYPE, "id", text(credential)))
                .toList();
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
