package bg.registratura.fhir;

import bg.registratura.consent.ConsentEvent;
import bg.registratura.fhir.IrradiationRecord.Decided;
import bg.registratura.fhir.IrradiationRecord.Form;
import bg.registratura.fhir.IrradiationRecord.Signer;
import bg.registratura.language.Dates;
import bg.registratura.language.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was said of an irradiation: permitted or denied, from when, until when, on which signed form. */
@Component
class ConsentResources {

    private final Words words;

    ConsentResources(Words words) {
        this.words = words;
    }

    /** One for each word of the patient; a counter-entry is no word, it makes another one an error. */
    Stream<Fields> of(Whose whose, List<Decided> ledger) {
        return ledger.stream()
                .filter(entry -> entry.event() != ConsentEvent.ANNULLED)
                .map(entry -> consent(whose, entry, ledger));
    }

    private Fields consent(Whose whose, Decided entry, List<Decided> ledger) {
        var ended = end(entry, ledger);
        return Fields.resource("Consent", entry.id().value())
                .with("identifier", identifiers(whose, entry.form()))
                .with("status", status(ended))
                .with(
                        "category",
                        List.of(Terminology.hl7("consentscope", "treatment", "Treatment")
                                .with("text", words.of(whose.locale(), "fhir.consent"))))
                .with("subject", whose.subject())
                .with("date", Dates.dayOf(entry.at()).toString())
                .with(
                        "period",
                        Fields.of("start", Terminology.moment(entry.at()))
                                .with("end", ended.map(Decided::at).map(Terminology::moment)))
                .with(
                        "grantor",
                        entry.signers().stream()
                                .map(signer -> grantor(whose, signer))
                                .toList())
                .with("controller", List.of(Terminology.reference(whose.laboratoryId())))
                .with("decision", entry.event() == ConsentEvent.GRANTED ? "permit" : "deny")
                .with(
                        "provision",
                        List.of(Fields.of(
                                "data",
                                List.of(Fields.of("meaning", "related")
                                        .with(
                                                "reference",
                                                Terminology.reference(
                                                        entry.order().value()))))));
    }

    /** What put an end to it: what points at it, or, of a consent, a refusal that came later. */
    private static Optional<Decided> end(Decided entry, List<Decided> ledger) {
        return ledger.stream()
                .filter(later -> entry.id().equals(later.ends()))
                .min((one, other) -> Boolean.compare(isAnnulment(other), isAnnulment(one)))
                .or(() -> ledger.stream()
                        .filter(later -> entry.event() == ConsentEvent.GRANTED
                                && later.event() == ConsentEvent.REFUSED
                                && later.order().equals(entry.order())
                                && later.at().isAfter(entry.at()))
                        .findFirst());
    }

    private static boolean isAnnulment(Decided entry) {
        return entry.event() == ConsentEvent.ANNULLED;
    }

    private static String status(Optional<Decided> ended) {
        return ended.map(by -> isAnnulment(by) ? "entered-in-error" : "inactive")
                .orElse("active");
    }

    private List<Fields> identifiers(Whose whose, @Nullable Form form) {
        return form == null
                ? List.of()
                : List.of(
                        Fields.of("type", Terminology.words(words.of(whose.locale(), "fhir.form")))
                                .with("system", whose.numbers("document"))
                                .with("value", form.number()),
                        Fields.of("type", Terminology.words(words.of(whose.locale(), "fhir.text-version")))
                                .with("system", Terminology.system("text-sha-256", ""))
                                .with("value", form.language() + " " + form.textHash()));
    }

    private Fields grantor(Whose whose, Signer signer) {
        var display = words.of(whose.locale(), "consent.signer." + signer.role()) + ": " + signer.name();
        return switch (signer.role()) {
            case PATIENT -> whose.subject().with("display", display);
            case PARENT, GUARDIAN, CURATOR, WITNESS, INTERPRETER ->
                Fields.of("type", "RelatedPerson").with("display", display);
            case PHYSICIAN -> Fields.of("type", "Practitioner").with("display", display);
        };
    }
}
