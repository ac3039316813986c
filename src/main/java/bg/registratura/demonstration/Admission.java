package bg.registratura.demonstration;

import bg.registratura.credential.Credentials;
import bg.registratura.credential.Issuance;
import bg.registratura.credential.Redemptions;
import bg.registratura.identity.Checked;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.security.Activation;
import bg.registratura.security.OwnKeys;
import bg.registratura.security.SignedIn;
import bg.registratura.security.TotpKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Lets an invented person in as a real one comes in: a sheet on an identity check, spent at the door on own keys. */
@Component
@ConditionalOnProperty("registratura.demo")
class Admission {

    private static final int PASSWORD_BYTES = 8;
    private static final Duration A_CODE = Duration.ofSeconds(30);

    private final Checks checks;
    private final Credentials credentials;
    private final Redemptions redemptions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Admission(Checks checks, Credentials credentials, Redemptions redemptions, Clock clock) {
        this.checks = checks;
        this.credentials = credentials;
        this.redemptions = redemptions;
        this.clock = clock;
    }

    /** Who was let in, and how they sign in from now on. */
    record Admitted(SignedIn who, SignInLine line) {}

    /** Random keys of one's own; a patient has no second factor. */
    record Keys(String password, @Nullable TotpKey totp) {}

    /** A dentist or a member of staff, who shows a document for it. */
    Admitted admit(SignedIn issuer, Checked whom) {
        return admit(issuer, Crew.as(issuer, () -> checks.ofRecipient(whom)));
    }

    /** Whoever was identified for it. */
    Admitted admit(SignedIn issuer, IdentityCheckId shown) {
        var check = checks.find(shown);
        var keys = keys(!(check.about() instanceof Checked.OfPatient));
        return switch (Crew.as(issuer, () -> credentials.issue(check))) {
            case Issuance.Issued sheet -> {
                var username = sheet.name().username();
                var who = opened(keys, own -> redemptions.redeem(username, sheet.secret(), own));
                yield new Admitted(who, SignInLine.of(username, keys.password(), keys.totp(), who));
            }
            case Issuance.IdentityMissing _, Issuance.NobodyThere _, Issuance.Joined _, Issuance.OfChild _ ->
                throw new IllegalStateException("an invented person got no sheet");
        };
    }

    Keys keys(boolean secondFactor) {
        var bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes).replaceAll("(....)(?=.)", "$1-");
        return new Keys(password, secondFactor ? TotpKey.random() : null);
    }

    /** Opens a door with own keys; should the half minute of the code end on the way, the next code is shown. */
    SignedIn opened(Keys keys, Function<OwnKeys, Activation> door) {
        var activation = door.apply(own(keys));
        if (activation instanceof Activation.WrongCode) {
            activation = door.apply(own(keys));
        }
        if (activation instanceof Activation.Opened(var who)) {
            return who;
        }
        throw new IllegalStateException("the demonstration's own keys are not good enough: " + activation);
    }

    /** The code of half a minute ago proves the factor, too, and leaves the one of now to whoever signs in first. */
    private OwnKeys own(Keys keys) {
        var totp = keys.totp();
        return new OwnKeys(
                keys.password(),
                totp,
                totp == null ? null : totp.code(clock.instant().minus(A_CODE)));
    }
}
