package bg.registratura.passkey;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionAuthenticatorOutput;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A telephone with one key, and a browser before it; what it is told to lie about, it lies about. */
public final class SoftAuthenticator {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectConverter converter = new ObjectConverter();
    private final KeyPair key;
    private final byte[] credential = new byte[32];
    private byte[] handle = new byte[0];
    private String origin = "";
    private String party = "";
    private boolean verifies = true;
    private long count;

    public SoftAuthenticator() {
        try {
            new SecureRandom().nextBytes(credential);
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            key = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The page it is asked from is another. */
    public SoftAuthenticator from(String other) {
        origin = other;
        return this;
    }

    /** It believes to speak to another house. */
    public SoftAuthenticator to(String other) {
        party = other;
        return this;
    }

    /** Nobody showed a finger, a face or a PIN. */
    public SoftAuthenticator unverified() {
        verifies = false;
        return this;
    }

    /** The next answer is counted after this one. */
    public SoftAuthenticator counts(long from) {
        count = from;
        return this;
    }

    /** It lies no more. */
    public SoftAuthenticator honest() {
        origin = "";
        party = "";
        verifies = true;
        return this;
    }

    /** Makes its key for whoever asks. */
    public PasskeyAnswer make(PasskeyRequest request) {
        var asked = JSON.readTree(request.options());
        handle = bytes(asked.at("/user/id").asString());
        var data = new AuthenticatorData<RegistrationExtensionAuthenticatorOutput>(
                hash(party(asked.at("/rp/id"))),
                (byte) (flags() | AuthenticatorData.BIT_AT),
                count,
                new AttestedCredentialData(
                        new AAGUID("08987058-cadc-4b81-b6e1-30de50dcbe96"),
                        credential,
                        EC2COSEKey.create((ECPublicKey) key.getPublic(), COSEAlgorithmIdentifier.ES256)));
        var said = new AttestationObjectConverter(converter)
                .convertToBytes(new AttestationObject(data, new NoneAttestationStatement()));
        return answer(
                request,
                Map.of(
                        "clientDataJSON", text(client("webauthn.create", asked, request)),
                        "attestationObject", text(said)));
    }

    /** Signs with its key. */
    public PasskeyAnswer show(PasskeyRequest request) {
        var asked = JSON.readTree(request.options());
        count++;
        var data = new AuthenticatorDataConverter(converter)
                .convert(new AuthenticatorData<AuthenticationExtensionAuthenticatorOutput>(
                        hash(party(asked.at("/rpId"))), flags(), count));
        var client = client("webauthn.get", asked, request);
        return answer(
                request,
                Map.of(
                        "clientDataJSON", text(client),
                        "authenticatorData", text(data),
                        "signature", text(signed(data, hash(client))),
                        "userHandle", text(handle)));
    }

    private byte flags() {
        return (byte) (AuthenticatorData.BIT_UP | (verifies ? AuthenticatorData.BIT_UV : 0));
    }

    private String party(JsonNode asked) {
        return party.isEmpty() ? asked.asString() : party;
    }

    private byte[] client(String type, JsonNode asked, PasskeyRequest request) {
        return JSON.writeValueAsBytes(Map.of(
                "type",
                type,
                "challenge",
                asked.at("/challenge").asString(),
                "origin",
                origin.isEmpty() ? request.origin() : origin,
                "crossOrigin",
                false));
    }

    private PasskeyAnswer answer(PasskeyRequest request, Map<String, String> response) {
        var json = JSON.writeValueAsString(Map.of(
                "id", text(credential),
                "rawId", text(credential),
                "type", "public-key",
                "clientExtensionResults", Map.of(),
                "response", response));
        return new PasskeyAnswer(request, json);
    }

    private byte[] signed(byte[] data, byte[] clientHash) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            var both = new ByteArrayOutputStream();
            both.writeBytes(data);
            both.writeBytes(clientHash);
            signature.update(both.toByteArray());
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
