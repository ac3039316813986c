package bg.registratura.consent;

import bg.registratura.document.Draft;
import bg.registratura.document.Signature;
import bg.registratura.language.Dates;
import bg.registratura.language.Words;
import bg.registratura.people.Identifier;
import bg.registratura.people.Patient;
import bg.registratura.people.Patients;
import bg.registratura.people.Practitioners;
import bg.registratura.shell.NotFoundException;
import bg.registratura.visit.Order;
import bg.registratura.visit.Orders;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what stands on a sheet: the patient, the examination, the explanation, the lines to sign on. */
@Component
class Sheets {

    private final Orders orders;
    private final Patients patients;
    private final Practitioners practitioners;
    private final Words words;
    private final Clock clock;

    Sheets(Orders orders, Patients patients, Practitioners practitioners, Words words, Clock clock) {
        this.orders = orders;
        this.patients = patients;
        this.practitioners = practitioners;
        this.words = words;
        this.clock = clock;
    }

    /** A sheet before it is printed. */
    record Prepared(Order order, Patient patient, Situation situation, Draft draft) {}

    Prepared prepare(SheetRequest request, String withdrawnNumber) {
        var order = orders.find(request.order());
        var patient = patients.find(order.patient()).orElseThrow(NotFoundException::new);
        var situation =
                new Situation(patient.birthDate(), request.capacity(), request.signsByMark(), request.interpreted());
        var values = new HashMap<>(explained(request, order, patient));
        values.put("consentNumber", withdrawnNumber);
        values.put("signers", lines(request, situation, patient));
        return new Prepared(
                order,
                patient,
                situation,
                new Draft(
                        request.kind().template(),
                        request.locale(),
                        values,
                        patient.id().value(),
                        request.copies()));
    }

    /** What is written beside the print of a sheet that comes once more. */
    String whyAgain() {
        return words.of("consent.again");
    }

    private Map<String, Object> explained(SheetRequest request, Order order, Patient patient) {
        var locale = request.locale();
        var referral = order.referral();
        var values = new HashMap<String, Object>();
        values.put("patient", patient(locale, patient));
        values.put("examination", examination(locale, order));
        values.put("referrer", referrer(locale, order));
        values.put("indication", referral.question());
        values.put(
                "purpose",
                words.of(locale, "consent.sheet.purpose." + referral.purpose().name()));
        values.put(
                "doseComparison",
                words.of(locale, "consent.sheet.dose." + referral.examination().name()));
        values.put("alternatives", words.of(locale, "consent.sheet.alternatives"));
        values.put("refusalRisk", words.of(locale, "consent.sheet.refusal-risk"));
        values.put("consequences", words.of(locale, "consent.sheet.refusal-risk"));
        values.put("pregnancy", Map.of("no", false, "yes", false, "unsure", false, "notApplicable", false));
        values.put("priorExposure", "");
        values.put("implants", "");
        values.put("decision", Map.of("granted", false, "refused", false));
        values.put("signedAt", "");
        var informant = new Signature(
                words.of(locale, "consent.sheet.informed-by"),
                request.informant().name(),
                note(locale, request.informant()));
        values.put("informedBy", informant);
        values.put("receivedBy", informant);
        if (request.unsigned()) {
            values.put("unsigned", words.of(locale, "consent.sheet.unsigned"));
        }
        return values;
    }

    private Map<String, Object> patient(Locale locale, Patient patient) {
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

    private String examination(Locale locale, Order order) {
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

    private String referrer(Locale locale, Order order) {
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

    private List<Signature> lines(SheetRequest request, Situation situation, Patient patient) {
        var places = request.unsigned()
                ? List.of(Set.of(SignerRole.PHYSICIAN), Set.of(SignerRole.WITNESS))
                : Signatories.on(Dates.dayOf(clock.instant()), situation).places();
        return places.stream()
                .map(place -> Signature.of(
                        roles(request.locale(), place),
                        place.contains(SignerRole.PATIENT) ? patient.name().full() : ""))
                .toList();
    }

    private String roles(Locale locale, Set<SignerRole> place) {
        return place.stream()
                .sorted()
                .map(role -> words.of(locale, "consent.signer." + role.name()))
                .collect(Collectors.joining(" / "));
    }

    private String note(Locale locale, Informant informant) {
        return informant.uin() == null
                ? informant.post()
                : words.of(locale, "consent.sheet.physician", informant.post(), informant.uin());
    }
}
