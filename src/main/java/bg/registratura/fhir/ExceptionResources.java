package bg.registratura.fhir;

import bg.registratura.exposure.LawfulException;
import bg.registratura.fhir.IrradiationRecord.Excepted;
import bg.registratura.fhir.IrradiationRecord.Exposed;
import bg.registratura.language.Dates;
import bg.registratura.language.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * By what an exposure was lawful that nobody consented to: HL7 has a Provenance say what authorized a thing, by a purpose of use.
 */
@Component
class ExceptionResources {

    private final Words words;

    ExceptionResources(Words words) {
        this.words = words;
    }

    /** Of an exposure that stands on an exception; of any other nothing. */
    Stream<Fields> of(Whose whose, Exposed exposed) {
        return Stream.ofNullable(exposed.exception()).map(by -> provenance(whose, exposed, by));
    }

    private Fields provenance(Whose whose, Exposed exposed, Excepted by) {
        return Fields.resource("Provenance", id(exposed))
                .with("target", List.of(Terminology.reference(exposed.id())))
                .with("occurredDateTime", Terminology.moment(exposed.at()))
                .with(
                        "authorization",
                        List.of(Fields.of("concept", purpose(by.ground()).with("text", told(whose, by)))
                                .with("reference", order(whose, by))))
                .with("basedOn", List.of(Terminology.reference(exposed.order().value())))
                .with("patient", whose.subject())
                .with("agent", agents(whose, by));
    }

    private String told(Whose whose, Excepted by) {
        var ground = words.of(whose.locale(), "fhir.exception." + by.ground());
        return by.reason() == null
                ? ground
                : ground + " " + words.of(whose.locale(), "fhir.exception-reason", by.reason());
    }

    /** The same for one exposure whenever it is exported. */
    private static UUID id(Exposed exposed) {
        return UUID.nameUUIDFromBytes(("exception/" + exposed.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static Fields purpose(LawfulException ground) {
        return switch (ground) {
            case EPIDEMIC_SCREENING -> Terminology.hl7("v3-ActReason", "PUBHLTH", "public health");
            case VITAL_INTEREST -> Terminology.hl7("v3-ActReason", "ETREAT", "Emergency Treatment");
        };
    }

    /** The order of the authority, by its number. */
    private @Nullable Fields order(Whose whose, Excepted by) {
        var number = by.order();
        if (number == null) {
            return null;
        }
        var on = by.orderedOn();
        return Fields.of("identifier", Fields.of("value", number))
                .with(
                        "display",
                        on == null
                                ? words.of(whose.locale(), "fhir.authority-order", number)
                                : words.of(
                                        whose.locale(),
                                        "fhir.authority-order.of",
                                        number,
                                        Dates.day(whose.locale(), on)));
    }

    /** Those who decided; of an order the laboratory, which followed it. */
    private List<Fields> agents(Whose whose, Excepted by) {
        return by.deciders().isEmpty()
                ? List.of(Fields.of("who", Terminology.reference(whose.laboratoryId())))
                : by.deciders().stream()
                        .map(name -> Fields.of(
                                        "role",
                                        List.of(Terminology.words(words.of(whose.locale(), "fhir.exception-decided"))))
                                .with("who", Fields.of("type", "Practitioner").with("display", name)))
                        .toList();
    }
}
