package bg.registratura.fhir;

import bg.registratura.consent.ConsentEvent;
import bg.registratura.consent.ConsentId;
import bg.registratura.consent.SignerRole;
import bg.registratura.exposure.ExposureId;
import bg.registratura.exposure.RepeatReason;
import bg.registratura.imaging.StudyId;
import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the laboratory holds of a person's irradiation, as it is exported. */
record IrradiationRecord(List<Ordered> orders, List<Decided> consents, List<Exposed> exposures, List<Taken> studies) {

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

    /** An exposure that stands. */
    record Exposed(
            ExposureId id,
            OrderId order,
            Instant at,
            String device,
            Technique technique,
            @Nullable BigDecimal dose,
            boolean corrected,
            boolean rejected,
            @Nullable RepeatReason repeat) {}

    record Technique(BigDecimal kilovolts, BigDecimal milliamperes, BigDecimal milliseconds) {}

    record Taken(StudyId id, String uid, @Nullable OrderId order, String modality, Instant at, List<Series> series) {}

    record Series(String uid, String modality, List<Instance> instances) {}

    record Instance(String uid, String sopClass, @Nullable Integer number) {}
}
