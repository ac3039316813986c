package bg.registratura.disclosure;

import bg.registratura.document.DocumentId;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.people.PatientId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the register: what of whom went to whom, when, on which ground, through whom.
 *
 * @param patient absent where the data are de-identified
 * @param by whose account gave it
 * @param requestNumber the number of the letter or request that asked for it; of an incident its own
 * @param noticeOrder the order that forbids to tell the person
 * @param under what it stands on: a consent, an earlier entry that a consent opened, or what was told
 * @param handing how it was handed over, where it was
 */
public record Disclosure(
        DisclosureId id,
        Instant at,
        UUID by,
        Act act,
        @Nullable PatientId patient,
        Recipient recipient,
        Ground ground,
        Channel channel,
        @Nullable String requestNumber,
        Notice notice,
        @Nullable String noticeOrder,
        @Nullable Under under,
        @Nullable Handed handing,
        List<Item> items) {

    /** What an entry on consent stands on, and one of an incident. */
    public sealed interface Under {

        /** A consent that this entry uses up. */
        record Consent(ReleaseConsentId id, @Nullable UUID grant) implements Under {}

        /** An access that a consent opened. */
        record Opened(DisclosureId id) implements Under {}

        /** What stands on record as told of an incident. */
        record Telling(UUID id) implements Under {}
    }

    /**
     * Into whose hand.
     *
     * @param medium the number of the medium, where there is one
     * @param receipt what they signed
     * @param heirship of an heir, what makes them one
     */
    public record Handed(
            String takenBy,
            @Nullable String medium,
            IdentityCheckId check,
            @Nullable DocumentId receipt,
            @Nullable Heirship heirship) {}
}
