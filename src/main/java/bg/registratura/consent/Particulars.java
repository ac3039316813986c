package bg.registratura.consent;

import bg.registratura.document.Signature;
import bg.registratura.language.Dates;
import bg.registratura.language.Words;
import bg.registratura.people.Identifier;
import bg.registratura.people.Patient;
import bg.registratura.people.Patients;
import bg.registratura.people.Practitioners;
import bg.registratura.shell.NotFoundException;
import bg.registratura.visit.Order;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How a sheet speaks of the patient, of the examination and of those who sign. */
@Component
class Particulars {

    private final Patients patients;
    private final Practitioners practitioners;
    private final Words words;

    Particulars(Patients patients, Practitioners practitioners, Words words) {
        this.patients = patients;
        this.practitioners = practitioners;
        this.words = words;
    }

    Map<String, Object> patient(Locale locale, Patient patient) {
        return Map.of(
                "name", patient.name().full(),
                "identifier", identifier(locale, patients.showIdentifier(patient.id())),
                "born",
                        words.of(
                                locale, "people.born." + patient.sex().name(), Dates.day(locale, patient.birthDate())));
    }

    private String identifier(Locale locale, Identifier identifier) {
        var country = identifier.country() == null ? "" : identifier.country();
        return words.of(locale, "consent.sheet.identifier." + identifier.kind().name(), identifier.value(), country);
    }

    String examination(Locale locale, Order order) {
        var referral = order.referral();
        var name =
                words.of(locale, "consent.examination." + referral.examination().name());
        var ofTeeth = referral.teeth().isEmpty()
                ? name
                : words.of(
                        locale,
                        "consent.examination.of-teeth",
                        name,
                        referral.teeth().named(locale));
        return referral.region() == null
                ? ofTeeth
                : ofTeeth + ", "
                        + words.of(locale, "visit.region." + referral.region().name());
    }

    String referrer(Locale locale, Order order) {
        var sender = order.referral().practitioner();
        return sender == null
                ? words.of(locale, "consent.sheet.no-referrer")
                : practitioners
                        .find(sender)
                        .map(found -> found.details().uin() == null
                                ? words.of(
                                        locale,
                                        "consent.sheet.referrer.abroad",
                                        found.name(),
                                        found.details().country())
                                : words.of(
                                        locale,
                                        "consent.sheet.referrer",
                                        found.name(),
                                        found.details().uin()))
                        .orElseThrow(NotFoundException::new);
    }

    /** A line to sign on for each place. */
    List<Signature> lines(Locale locale, List<Set<SignerRole>> places, Patient patient) {
        return places.stream()
                .map(place -> Signature.of(
                        roles(locale, place),
                        place.contains(SignerRole.PATIENT) ? patient.name().full() : ""))
                .toList();
    }

    Signature informedBy(Locale locale, Informant informant) {
        var note = informant.uin() == null
                ? informant.post()
                : words.of(locale, "consent.sheet.physician", informant.post(), informant.uin());
        return new Signature(words.of(locale, "consent.sheet.informed-by"), informant.name(), note);
    }

    /** What the picture is needed for, as the end of a sentence. */
    String purpose(Locale locale, Order order) {
        return words.of(
                locale, "consent.sheet.purpose." + order.referral().purpose().name());
    }

    /** Why the patient's own signature is missing. */
    String unsigned(Locale locale) {
        return words.of(locale, "consent.sheet.unsigned");
    }

    /** What is written beside the print of a sheet that comes once more. */
    String whyAgain() {
        return words.of("consent.again");
    }

    private String roles(Locale locale, Set<SignerRole> place) {
        return place.stream()
                .sorted()
                .map(role -> words.of(locale, "consent.signer." + role.name()))
                .collect(Collectors.joining(" / "));
    }
}
