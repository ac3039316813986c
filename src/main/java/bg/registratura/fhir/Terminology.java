package bg.registratura.fhir;

import bg.registratura.language.Dates;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Codes and data types that several resources share. */
final class Terminology {

    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";

    private Terminology() {}

    /** A code of DICOM PS3.16. */
    static Fields dicom(String code, String display) {
        return concept(DICOM, code, display);
    }

    /** A modality, which DICOM codes by its own two letters. */
    static Fields modality(String code) {
        return Fields.of("coding", List.of(Fields.of("system", DICOM).with("code", code)));
    }

    /** A code of HL7's own terminology. */
    static Fields hl7(String system, String code, String display) {
        return concept(HL7 + system, code, display);
    }

    /** What has no code that would be sure. */
    static Fields words(String text) {
        return Fields.of("text", text);
    }

    static Fields quantity(BigDecimal value, String unit, String ucum) {
        return Fields.of("value", value.stripTrailingZeros())
                .with("unit", unit)
                .with("system", UCUM)
                .with("code", ucum);
    }

    static Fields reference(UUID id) {
        return Fields.of("reference", urn(id));
    }

    static String urn(UUID id) {
        return "urn:uuid:" + id;
    }

    /** Names of numbers of ours: the same for one laboratory for ever, another for another. */
    static String system(String what, String laboratory) {
        var name = "registratura/" + what + "/" + laboratory;
        return urn(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** A moment with the offset that the laboratory's clock had. */
    static String moment(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(Dates.SOFIA));
    }

    private static Fields concept(String system, String code, String display) {
        return Fields.of(
                "coding", List.of(Fields.of("system", system).with("code", code).with("display", display)));
    }
}
