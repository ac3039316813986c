package bg.registratura.fhir;

import bg.registratura.fhir.IrradiationRecord.Exposed;
import bg.registratura.fhir.IrradiationRecord.Exposed.Mark;
import bg.registratura.fhir.IrradiationRecord.Ordered;
import bg.registratura.fhir.IrradiationRecord.Technique;
import bg.registratura.language.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was asked for, and the dose of every exposure that came of it. */
@Component
class ExposureResources {

    private final Words words;
    private final ExceptionResources exceptions;

    ExposureResources(Words words, ExceptionResources exceptions) {
        this.words = words;
        this.exceptions = exceptions;
    }

    /** An order; done when something came of it. */
    Fields order(Whose whose, Ordered order, boolean done) {
        return Fields.resource("ServiceRequest", order.id().value())
                .with(
                        "identifier",
                        List.of(Fields.of("type", Terminology.hl7("v2-0203", "ACSN", "Accession ID"))
                                .with("system", whose.numbers("accession"))
                                .with("value", order.accession())))
                .with("status", done ? "completed" : order.cancelled() ? "revoked" : "active")
                .with("intent", "order")
                .with(
                        "code",
                        Fields.of(
                                "concept",
                                Terminology.words(
                                        words.of(whose.locale(), "visit.examination." + order.examination()))))
                .with("subject", whose.subject())
                .with("authoredOn", Terminology.moment(order.at()))
                .with("reason", List.of(Fields.of("concept", Terminology.words(order.question()))))
                .with(
                        "bodySite",
                        order.teeth() == null
                                ? List.of()
                                : List.of(Terminology.words(words.of(whose.locale(), "fhir.teeth", order.teeth()))));
    }

    /** The dose of each exposure, and beside it what made one lawful that nobody consented to. */
    Stream<Fields> of(Whose whose, List<Exposed> exposures) {
        return exposures.stream()
                .flatMap(exposed -> Stream.concat(Stream.of(dose(whose, exposed)), exceptions.of(whose, exposed)));
    }

    /** The dose-area product of one exposure with the settings it was made with; a rejected picture's counts too. */
    private Fields dose(Whose whose, Exposed exposed) {
        var dose = exposed.dose();
        return Fields.resource("Observation", exposed.id())
                .with("basedOn", List.of(Terminology.reference(exposed.order().value())))
                .with("status", exposed.is(Mark.CORRECTED) ? "corrected" : "final")
                .with("category", List.of(Terminology.hl7("observation-category", "imaging", "Imaging")))
                .with("code", Terminology.dicom("122130", "Dose Area Product"))
                .with("subject", whose.subject())
                .with("effectiveDateTime", Terminology.moment(exposed.at()))
                .with("performer", List.of(Terminology.reference(whose.laboratoryId())))
                .with("valueQuantity", dose == null ? null : Terminology.quantity(dose, "mGy\u00b7cm\u00b2", "mGy.cm2"))
                .with(
                        "dataAbsentReason",
                        dose == null ? Terminology.hl7("data-absent-reason", "unsupported", "Unsupported") : null)
                .with("note", notes(whose, exposed))
                .with("device", exposed.device().isEmpty() ? null : Fields.of("display", exposed.device()))
                .with("component", technique(exposed.technique()));
    }

    private List<Fields> notes(Whose whose, Exposed exposed) {
        var notes = new ArrayList<Fields>();
        if (exposed.is(Mark.UNCONSENTED)) {
            notes.add(Terminology.words(words.of(whose.locale(), "fhir.unconsented")));
        }
        if (exposed.is(Mark.REJECTED)) {
            notes.add(Terminology.words(words.of(whose.locale(), "fhir.rejected")));
        }
        var repeat = exposed.repeat();
        if (repeat != null) {
            notes.add(Terminology.words(words.of(
                    whose.locale(), "fhir.repeated", words.of(whose.locale(), "exposure.repeat-reason." + repeat))));
        }
        return notes;
    }

    private static List<Fields> technique(Technique technique) {
        return Stream.of(
                        component("113733", "KVP", technique.kilovolts(), "kV"),
                        component("113734", "X-Ray Tube Current", technique.milliamperes(), "mA"),
                        component("113824", "Exposure Time", technique.milliseconds(), "ms"),
                        component("113830", "Mean CTDIvol", technique.volumeIndex(), "mGy"))
                .flatMap(known -> known)
                .toList();
    }

    private static Stream<Fields> component(String code, String display, @Nullable BigDecimal value, String unit) {
        return value == null
                ? Stream.of()
                : Stream.of(Fields.of("code", Terminology.dicom(code, display))
                        .with("valueQuantity", Terminology.quantity(value, unit, unit)));
    }
}
