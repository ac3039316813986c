package bg.registratura.fhir;

import bg.registratura.consent.ConsentEvent;
import bg.registratura.consent.ConsentId;
import bg.registratura.consent.SignerRole;
import bg.registratura.disclosure.ReleaseConsent;
import bg.registratura.exposure.LawfulException;
import bg.registratura.exposure.RepeatReason;
import bg.registratura.imaging.StudyId;
import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the laboratory holds of a person's irradiation, as it is exported.
 *
 * @param releases consents that something of it is given
 */
record IrradiationRecord(
        List<Ordered> orders,
        List<Decided> consents,
        List<ReleaseConsent> releases,
        List<Exposed> exposures,
        List<Taken> studies) {

    record Ordered(
            OrderId id,
            String accession,
            Examination examination,
            @Nullable String teeth,
            String question,
            Instant at,
            boolean cancelled) {}

    /**
     * An entry of the consent ledger.
     *
     * @param ends the entry it puts an end to
     */
    record Decided(
            ConsentId id,
            OrderId order,
            ConsentEvent event,
            Instant at,
            @Nullable ConsentId ends,
            @Nullable Form form,
            List<Signer> signers) {}

    /** The signed form: its number, and the text's version by its SHA-256. */
    record Form(String number, String language, String textHash) {}

    record Signer(SignerRole role, String name) {}

    /**
     * What an exposure stands on instead of a consent.
     *
     * @param order the number of the order of the authority
     * @param reason why life or health was at stake
     * @param deciders the names of the two who decided
     */
    record Excepted(
            LawfulException ground,
            @Nullable String order,
            @Nullable LocalDate orderedOn,
            @Nullable String reason,
            List<String> deciders) {}

    /** An exposure that stands. */
    record Exposed(
            UUID id,
            OrderId order,
            Instant at,
            String device,
            Technique technique,
            @Nullable BigDecimal dose,
            Set<Mark> marks,
            @Nullable RepeatReason repeat,
            @Nullable Excepted exception) {

        /** What is to be known of it besides. */
        enum Mark {
            /** It was put right by a later entry. */
            CORRECTED,
            /** Its picture was of no use; its dose counts. */
            REJECTED,
            /** Nobody had consented to it. */
            UNCONSENTED
        }

        boolean is(Mark mark) {
            return marks.contains(mark);
        }
    }

    /** The settings as far as they are known, and the dose index of a volume. */
    record Technique(
            @Nullable BigDecimal kilovolts,
            @Nullable BigDecimal milliamperes,
            @Nullable BigDecimal milliseconds,
            @Nullable BigDecimal volumeIndex) {}

    record Taken(
            StudyId id,
            String uid,
            @Nullable OrderId order,
            String modality,
            Instant at,
            @Nullable String madeWhere,
            List<Series> series) {}

    record Series(String uid, String modality, List<Instance> instances) {}

    record Instance(String uid, String sopClass, @Nullable Integer number) {}
}
