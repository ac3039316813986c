package bg.registratura.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The one place that reads and verifies what authenticators say: origin, house, challenge, user, signature and counter. */
@Component
class Verifier {

    /** Ed25519, P-256 and RSA with SHA-256: what telephones, computers and security keys of today sign with. */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private static final List<PublicKeyCredentialParameters> TAKEN = ALGORITHMS.stream()
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager library = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);
    private final RelyingParty house;

    Verifier(RelyingParty house) {
        this.house = house;
    }

    /** What was signed, and with which key; nothing when it is not of that kind. */
    Optional<AuthenticationData> read(String json) {
        return read(json, library::parseAuthenticationResponseJSON)
                .filter(signed -> signed.getCredentialId() != null && signed.getAuthenticatorData() != null);
    }

    /** It is there: of what was read none is without. The library's annotations speak of the bytes and not of the array. */
    @SuppressWarnings("NullAway")
    static byte[] credential(AuthenticationData signed) {
        return signed.getCredentialId();
    }

    /** What a stranger sent may be anything: whatever the library makes of it, it is no answer. */
    private static <T> Optional<T> read(String json, Function<String, T> parse) {
        if (json.length() > PasskeyAnswer.LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(json));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    /** Judges a new passkey; whose make it is, is not asked and not kept. */
    Offered judgeNew(PasskeyAnswer answer, byte[] challenge) {
        var read = read(answer.json(), library::parseRegistrationResponseJSON);
        if (read.isEmpty()) {
            return new Offered.Bad(Flaw.MALFORMED);
        }
        try {
            library.verify(read.get(), new RegistrationParameters(expected(challenge), TAKEN, true, true));
            return new Offered.Good(made(read.get(), answer.request().handle()));
        } catch (VerificationException e) {
            return new Offered.Bad(Flaw.of(e));
        } catch (DataConversionException _) {
            return new Offered.Bad(Flaw.MALFORMED);
        }
    }

    private NewPasskey made(RegistrationData registered, byte[] handle) {
        var said = Objects.requireNonNull(registered.getAttestationObject()).getAuthenticatorData();
        var key = Objects.requireNonNull(said.getAttestedCredentialData());
        var nameless = new AttestedCredentialData(AAGUID.ZERO, key.getCredentialId(), key.getCOSEKey());
        return new NewPasskey(
                key.getCredentialId(),
                keys.convert(nameless),
                said.getSignCount(),
                handle,
                said.isFlagBE(),
                said.isFlagBS());
    }

    /** What is wrong with a signature by a known passkey; nothing when it is right. */
    Optional<Flaw> flaw(AuthenticationData signed, KnownPasskey known, byte[] challenge) {
        try {
            var allowed = List.of(known.credential());
            library.verify(
                    signed, new AuthenticationParameters(expected(challenge), record(known), allowed, true, true));
            return Optional.empty();
        } catch (VerificationException e) {
            return Optional.of(Flaw.of(e));
        } catch (DataConversionException _) {
            return Optional.of(Flaw.MALFORMED);
        }
    }

    private CredentialRecord record(KnownPasskey known) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                known.backupEligible(),
                known.backedUp(),
                known.signCount(),
                keys.convert(known.publicKey()),
                null,
                null,
                null,
                null);
    }

    private ServerProperty expected(byte[] challenge) {
        return ServerProperty.builder()
                .origin(new Origin(house.origin()))
                .rpId(house.id())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }
}
