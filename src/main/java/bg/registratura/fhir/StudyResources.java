package bg.registratura.fhir;

import bg.registratura.fhir.IrradiationRecord.Instance;
import bg.registratura.fhir.IrradiationRecord.Series;
import bg.registratura.fhir.IrradiationRecord.Taken;
import bg.registratura.language.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which studies are kept, by the UIDs that DICOM gave them. */
@Component
class StudyResources {

    private static final String OID = "urn:oid:";

    private final Words words;

    StudyResources(Words words) {
        this.words = words;
    }

    Fields study(Whose whose, Taken study) {
        return Fields.resource("ImagingStudy", study.id().value())
                .with("identifier", List.of(Fields.of("system", "urn:dicom:uid").with("value", OID + study.uid())))
                .with("status", "available")
                .with("modality", List.of(Terminology.modality(study.modality())))
                .with("subject", whose.subject())
                .with("started", Terminology.moment(study.at()))
                .with("basedOn", basedOn(study))
                .with("note", notes(whose, study))
                .with("numberOfSeries", study.series().size())
                .with(
                        "numberOfInstances",
                        study.series().stream()
                                .mapToInt(series -> series.instances().size())
                                .sum())
                .with(
                        "series",
                        study.series().stream().map(StudyResources::series).toList());
    }

    /** What was made elsewhere is based on no order of ours, and says so. */
    private List<Fields> notes(Whose whose, Taken study) {
        var where = study.madeWhere();
        return where == null
                ? List.of()
                : List.of(Terminology.words(words.of(whose.locale(), "fhir.made-elsewhere", where)));
    }

    private static List<Fields> basedOn(Taken study) {
        var order = study.order();
        return order == null ? List.of() : List.of(Terminology.reference(order.value()));
    }

    private static Fields series(Series series) {
        return Fields.of("uid", series.uid())
                .with("modality", Terminology.modality(series.modality()))
                .with("numberOfInstances", series.instances().size())
                .with(
                        "instance",
                        series.instances().stream()
                                .map(StudyResources::instance)
                                .toList());
    }

    private static Fields instance(Instance instance) {
        return Fields.of("uid", instance.uid())
                .with("sopClass", Fields.of("system", "urn:ietf:rfc:3986").with("code", OID + instance.sopClass()))
                .with("number", positive(instance.number()));
    }

    /** FHIR counts from zero; what a device counted below is left out. */
    private static @Nullable Integer positive(@Nullable Integer number) {
        return number == null || number < 0 ? null : number;
    }
}
