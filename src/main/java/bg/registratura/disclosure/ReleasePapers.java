package bg.registratura.disclosure;

import bg.registratura.document.Draft;
import bg.registratura.document.Signature;
import bg.registratura.identity.Bearer;
import bg.registratura.language.Dates;
import bg.registratura.language.Words;
import bg.registratura.people.Patient;
import bg.registratura.people.Patients;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what stands on the sheets of a release: the consent, its withdrawal, the receipt. */
@Component
class ReleasePapers {

    private final Facts facts;
    private final Patients patients;
    private final StudyNames studies;
    private final Words words;
    private final SignatureLines lines;

    ReleasePapers(Facts facts, Patients patients, StudyNames studies, Words words, SignatureLines lines) {
        this.facts = facts;
        this.patients = patients;
        this.studies = studies;
        this.words = words;
        this.lines = lines;
    }

    Draft consent(Release release, Ruling.ConsentNeeded needed, ReleaseForms.Wish wish) {
        var locale = wish.locale();
        var manner = wish.manner();
        var patient = facts.patient(release.patient()).name().full();
        var values = common(release, locale);
        values.put("expiresOn", wish.expires());
        values.put("signers", lines.of(needed.signers(), manner, patient, locale));
        values.put("byMark", manner.byMark());
        values.put("interpreted", manner.interpreted());
        values.put("receivedBy", lines.clerk(locale, "disclosure.paper.received-by"));
        values.put("stranger", release.recipient().kind() != RecipientKind.TREATING);
        if (needed.form() == ReleaseForm.TRANSFER) {
            values.put("transfer", true);
            values.put("officer", Signature.of(words.of(locale, "disclosure.paper.officer"), ""));
        }
        return draft("release-consent", locale, values, release, 2);
    }

    Draft withdrawal(ReleaseConsent consent, Locale locale) {
        var release = consent.release();
        var values = common(release, locale);
        values.put("consentNumber", consent.number().text());
        values.put("signers", lines.withdrawing(consent.manner(), locale));
        values.put("receivedBy", lines.clerk(locale, "disclosure.paper.received-by"));
        return draft("release-withdrawal", locale, values, release, 2);
    }

    Draft receipt(Release release, Ground ground, Taking taking, Bearer bearer, Locale locale) {
        var values = common(release, locale);
        values.put("medium", Objects.requireNonNullElse(taking.medium(), ""));
        values.put("ground", words.of(locale, "disclosure.ground." + ground.name()));
        values.put(
                "quality",
                Map.of(
                        "self",
                        release.recipient().kind() == RecipientKind.PATIENT && bearer == Bearer.SELF,
                        "representative",
                        bearer.byLaw().isPresent(),
                        "proxy",
                        bearer == Bearer.PROXY,
                        "other",
                        bearer == Bearer.HEIR || !release.recipient().kind().isPatientsSide()));
        values.put("handedBy", lines.clerk(locale, "disclosure.paper.handed-by"));
        values.put("takenBy", Signature.of(words.of(locale, "disclosure.paper.taken-by"), taking.takenBy()));
        return draft("medium-receipt", locale, values, release, 2);
    }

    /** What is written beside a sheet that comes once more. */
    String whyAgain() {
        return words.of("disclosure.again");
    }

    private static Draft draft(
            String template, Locale locale, Map<String, Object> values, Release release, int copies) {
        return new Draft(template, locale, values, release.patient().value(), copies);
    }

    private HashMap<String, Object> common(Release release, Locale locale) {
        var patient = facts.patient(release.patient());
        var values = new HashMap<String, Object>();
        values.put("patient", patient(patient, locale));
        values.put("what", studies.line(locale, release.matter()));
        values.put("recipient", line(release.recipient()));
        values.put("country", release.recipient().country().name(locale));
        values.put(
                "channel",
                words.of(locale, "disclosure.channel." + release.channel().name()));
        values.put("collector", Objects.requireNonNullElse(release.collector(), ""));
        values.put("signedAt", "");
        return values;
    }

    private Map<String, Object> patient(Patient patient, Locale locale) {
        var identifier = patients.showIdentifier(patient.id());
        return Map.of(
                "name",
                patient.name().full(),
                "identifier",
                words.of(
                        locale,
                        "consent.sheet.identifier." + identifier.kind().name(),
                        identifier.value(),
                        Objects.requireNonNullElse(identifier.country(), "")),
                "born",
                words.of(locale, "people.born." + patient.sex().name(), Dates.day(locale, patient.birthDate())));
    }

    private static String line(Recipient recipient) {
        return Stream.of(recipient.name(), recipient.number(), recipient.facility(), recipient.licence())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
