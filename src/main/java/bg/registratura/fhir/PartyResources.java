package bg.registratura.fhir;

import bg.registratura.language.Words;
import bg.registratura.people.IdentifierKind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The patient and the laboratory. */
@Component
class PartyResources {

    private static final String NOBODYS = "";

    private final Words words;

    PartyResources(Words words) {
        this.words = words;
    }

    Fields patient(Whose whose) {
        var patient = whose.patient();
        var name = patient.name();
        return Fields.resource("Patient", whose.patientId())
                .with(
                        "identifier",
                        Stream.concat(number(whose), Stream.of(clientNumber(whose)))
                                .toList())
                .with(
                        "name",
                        List.of(Fields.of("use", "official")
                                .with("text", name.full())
                                .with("family", name.family())
                                .with(
                                        "given",
                                        Stream.of(name.given(), name.patronymic() == null ? "" : name.patronymic())
                                                .filter(part -> !part.isEmpty())
                                                .toList())))
                .with(
                        "gender",
                        switch (patient.sex()) {
                            case MALE -> "male";
                            case FEMALE -> "female";
                            case UNSPECIFIED -> "unknown";
                        })
                .with("birthDate", patient.birthDate().toString())
                .with("managingOrganization", Terminology.reference(whose.laboratoryId()));
    }

    Fields laboratory(Whose whose) {
        var lab = whose.laboratory();
        return Fields.resource("Organization", whose.laboratoryId())
                .with(
                        "identifier",
                        List.of(Fields.of("type", Terminology.words(words.of(whose.locale(), "fhir.uic")))
                                .with("system", Terminology.system("uic", NOBODYS))
                                .with("value", lab.uic())))
                .with("name", lab.name());
    }

    /** In clear: whoever receives it must know whose it is. */
    private Stream<Fields> number(Whose whose) {
        var identifier = whose.identifier();
        if (identifier.kind() == IdentifierKind.NONE) {
            return Stream.of();
        }
        var type = identifier.kind() == IdentifierKind.FOREIGN
                ? Terminology.words(words.of(whose.locale(), "people.identifier.FOREIGN"))
                : Terminology.hl7("v2-0203", "NI", "National unique individual identifier")
                        .with("text", words.of(whose.locale(), "people.identifier." + identifier.kind()));
        var country = identifier.country();
        return Stream.of(Fields.of("use", "official")
                .with("type", type)
                .with(
                        "system",
                        Terminology.system(
                                identifier.kind().name().toLowerCase(java.util.Locale.ROOT),
                                country == null ? NOBODYS : country))
                .with("value", identifier.value())
                .with("assigner", country == null ? null : Fields.of("display", country)));
    }

    private Fields clientNumber(Whose whose) {
        return Fields.of("use", "secondary")
                .with("type", Terminology.hl7("v2-0203", "MR", "Medical record number"))
                .with("system", whose.numbers("client-number"))
                .with("value", String.valueOf(whose.patient().clientNumber()))
                .with("assigner", Terminology.reference(whose.laboratoryId()));
    }
}
