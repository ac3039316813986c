package bg.registratura.seal;

import bg.registratura.crypto.SealingKey;
import bg.registratura.crypto.SealingKeys;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whose key seals now: the given one while it can be used, else the house's own, so that no paper waits for a token. The own one
 * is made with the first paper and made anew thirty days before it ends.
 */
@Component
class Signers {

    static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(Signers.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final GivenKey given;
    private final SealingKeys keys;
    private final Clock clock;
    private @Nullable Signer opened;
    private @Nullable Signer own;
    private @Nullable Instant failedAt;
    private GivenState state = GivenState.UNUSED;

    Signers(GivenKey given, SealingKeys keys, Clock clock) {
        this.given = given;
        this.keys = keys;
        this.clock = clock;
    }

    /** Who seals the next paper. */
    synchronized Signer current(Supplier<Holder> holder) {
        return given().orElseGet(() -> own(holder));
    }

    /** Who would, without making a key where there is none yet. */
    synchronized Optional<Signer> present() {
        return given().or(() -> keys.find().map(Signers::signer));
    }

    /** How it stands with the key the operator gave. */
    synchronized GivenState state() {
        return given.isWanted() ? state : GivenState.NONE;
    }

    /** The key did not sign: it is opened anew after a pause, and until then the house's own seals. */
    synchronized void failed(Signer signer, Exception why) {
        if (signer.madeHere()) {
            throw new IllegalStateException("the house's own key does not sign", why);
        }
        shut(why);
    }

    private Optional<Signer> given() {
        if (!given.isWanted()) {
            return Optional.empty();
        }
        var now = clock.instant();
        if (opened == null && (failedAt == null || !now.isBefore(failedAt.plus(PAUSE)))) {
            try {
                opened = given.open();
            } catch (GeneralSecurityException | IOException | ProviderException | IllegalArgumentException e) {
                shut(e);
            }
        }
        if (opened == null) {
            return Optional.empty();
        }
        state = opened.isValidAt(now) ? GivenState.SEALS : GivenState.OUT_OF_TIME;
        return Optional.of(opened).filter(_ -> state == GivenState.SEALS);
    }

    private void shut(Exception why) {
        opened = null;
        failedAt = clock.instant();
        state = GivenState.UNREADABLE;
        LOG.warn(
                "The key given for the seal cannot be used, papers are sealed with the house's own: {}",
                why.toString());
    }

    private Signer own(Supplier<Holder> holder) {
        var now = clock.instant();
        if (own == null) {
            own = keys.find().map(Signers::signer).orElse(null);
        }
        if (own == null || !own.isValidAt(now) || !own.isValidAt(now.plus(RENEWED_BEFORE))) {
            var named = holder.get();
            own = signer(keys.make(named.name(), named.uic(), now));
        }
        return own;
    }

    private static Signer signer(SealingKey key) {
        return new Signer(key.key(), List.of(key.certificate()), null, true);
    }
}
