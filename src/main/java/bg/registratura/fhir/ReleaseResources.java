package bg.registratura.fhir;

import static bg.registratura.disclosure.ConsentWord.DECLINED;
import static bg.registratura.disclosure.ConsentWord.GRANTED;
import static bg.registratura.disclosure.ConsentWord.WITHDRAWN;
import static java.util.Objects.requireNonNull;

import bg.registratura.disclosure.Channel;
import bg.registratura.disclosure.Recipient;
import bg.registratura.disclosure.ReleaseConsent;
import bg.registratura.disclosure.ReleaseConsent.Signed;
import bg.registratura.fhir.IrradiationRecord.Taken;
import bg.registratura.identity.Bearer;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.language.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a person signed about giving their data: to whom, in which country, what, until when. */
@Component
class ReleaseResources {

    private final Words words;

    ReleaseResources(Words words) {
        this.words = words;
    }

    /** One for each consent that was signed; a sheet nobody signed is none. */
    Stream<Fields> of(Whose whose, IrradiationRecord record, Instant now) {
        var inside = record.studies().stream().map(Taken::id).collect(Collectors.toSet());
        return record.releases().stream()
                .filter(one -> one.words().containsKey(GRANTED))
                .map(one -> consent(whose, one, inside, Dates.dayOf(now)));
    }

    private Fields consent(Whose whose, ReleaseConsent one, Set<StudyId> inside, LocalDate today) {
        var given = requireNonNull(one.words().get(GRANTED));
        return Fields.resource("Consent", one.id().value())
                .with(
                        "identifier",
                        List.of(Fields.of("type", Terminology.words(words.of(whose.locale(), "fhir.form")))
                                .with("system", whose.numbers("document"))
                                .with("value", one.number().code())))
                .with("status", status(one, today))
                .with(
                        "category",
                        List.of(
                                Terminology.hl7("consentscope", "patient-privacy", "Privacy Consent"),
                                Terminology.hl7("v3-ActCode", "IDSCL", "information disclosure")
                                        .with("text", words.of(whose.locale(), "fhir.release"))))
                .with("subject", whose.subject())
                .with("date", Dates.dayOf(given).toString())
                .with("period", Fields.of("start", Terminology.moment(given)).with("end", end(one)))
                .with(
                        "grantor",
                        one.signed().stream()
                                .filter(signed -> decides(signed.role()))
                                .map(signed -> grantor(whose, signed))
                                .toList())
                .with("controller", List.of(Terminology.reference(whose.laboratoryId())))
                .with("decision", "permit")
                .with("provision", List.of(provision(whose, one, inside)));
    }

    /** Whoever only saw the mark or put it into another language grants nothing. */
    private static boolean decides(Bearer role) {
        return role == Bearer.SELF || role.byLaw().isPresent();
    }

    private Fields grantor(Whose whose, Signed signed) {
        var display =
                words.of(whose.locale(), "disclosure.signer." + signed.role().name()) + ": " + signed.name();
        return signed.role() == Bearer.SELF
                ? whose.subject().with("display", display)
                : Fields.of("type", "RelatedPerson").with("display", display);
    }

    /** It is for one release: once that is made nothing more goes by it, but for an access that stays open to its last day. */
    private static String status(ReleaseConsent one, LocalDate today) {
        return switch (one.on(today)) {
            case STANDING -> "active";
            case UNSIGNED, WAITING -> "draft";
            case USED ->
                one.release().channel() == Channel.ONLINE_ACCESS && !today.isAfter(one.expiresOn())
                        ? "active"
                        : "inactive";
            case EXPIRED, DECLINED, WITHDRAWN -> "inactive";
        };
    }

    private static String end(ReleaseConsent one) {
        return Stream.of(WITHDRAWN, DECLINED)
                .filter(one.words()::containsKey)
                .map(one.words()::get)
                .map(Terminology::moment)
                .findFirst()
                .orElseGet(() -> one.expiresOn().toString());
    }

    private Fields provision(Whose whose, ReleaseConsent one, Set<StudyId> inside) {
        return Fields.of(
                        "actor",
                        List.of(Fields.of(
                                        "role",
                                        Terminology.hl7("v3-ParticipationType", "IRCP", "information recipient"))
                                .with(
                                        "reference",
                                        recipient(whose, one.release().recipient()))))
                .with("action", List.of(Terminology.hl7("consentaction", "disclose", "Disclose")))
                .with(
                        "data",
                        one.release().matter().studies().stream()
                                .filter(inside::contains)
                                .map(study -> Fields.of("meaning", "instance")
                                        .with("reference", Terminology.reference(study.value())))
                                .toList());
    }

    private static Fields recipient(Whose whose, Recipient to) {
        return Fields.of("display", to.name() + ", " + to.country().name(whose.locale()));
    }
}
