package bg.registratura.consent;

import bg.registratura.document.Draft;
import bg.registratura.language.Dates;
import bg.registratura.people.Patient;
import bg.registratura.people.Patients;
import bg.registratura.shell.NotFoundException;
import bg.registratura.visit.Order;
import bg.registratura.visit.Orders;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts together what stands on a sheet: the patient, the examination, the explanation, the lines to sign on. */
@Component
class Sheets {

    private final Orders orders;
    private final Patients patients;
    private final Explanations explanations;
    private final Particulars particulars;
    private final Clock clock;

    Sheets(Orders orders, Patients patients, Explanations explanations, Particulars particulars, Clock clock) {
        this.orders = orders;
        this.patients = patients;
        this.explanations = explanations;
        this.particulars = particulars;
        this.clock = clock;
    }

    /** A sheet before it is printed. */
    record Prepared(
            Order order, Patient patient, Situation situation, SheetLines lines, ConsentText text, Draft draft) {}

    /** A new one, in the words in force. */
    Prepared prepare(SheetRequest request, String withdrawnNumber) {
        var order = orders.find(request.order());
        return prepare(request, withdrawnNumber, order, inForce(order, request));
    }

    /** One that was issued, once more, in the words it was issued with. */
    Prepared again(ConsentForm form, SheetRequest request, String withdrawnNumber) {
        var order = orders.find(request.order());
        var text = explanations.on(form).orElseGet(() -> inForce(order, request));
        return prepare(request, withdrawnNumber, order, text);
    }

    private ConsentText inForce(Order order, SheetRequest request) {
        return explanations.inForce(order.referral().examination(), request.locale());
    }

    private Prepared prepare(SheetRequest request, String withdrawnNumber, Order order, ConsentText text) {
        var patient = patients.find(order.patient()).orElseThrow(NotFoundException::new);
        var situation =
                new Situation(patient.birthDate(), request.capacity(), request.signsByMark(), request.interpreted());
        var values = new HashMap<>(explained(request, order, patient));
        values.putAll(explanations.values(text));
        values.put("consequences", text.blocks().refusalRisk());
        values.put("consentNumber", withdrawnNumber);
        var lines = new SheetLines(places(request, situation));
        values.put("signers", particulars.lines(request.locale(), lines.places(), patient));
        var draft = new Draft(
                request.kind().template(),
                request.locale(),
                values,
                patient.id().value(),
                request.copies());
        return new Prepared(order, patient, situation, lines, text, draft.large(request.large()));
    }

    /** What is written beside the print of a sheet that comes once more. */
    String whyAgain() {
        return particulars.whyAgain();
    }

    private Map<String, Object> explained(SheetRequest request, Order order, Patient patient) {
        var locale = request.locale();
        var informant = particulars.informedBy(locale, request.informant());
        var values = new HashMap<String, Object>();
        values.put("patient", particulars.patient(locale, patient));
        values.put("examination", particulars.examination(locale, order));
        values.put("referrer", particulars.referrer(locale, order));
        values.put("indication", order.referral().question());
        values.put("purpose", particulars.purpose(locale, order));
        values.put("pregnancy", Map.of("no", false, "yes", false, "unsure", false, "notApplicable", false));
        values.put("madeHere", explanations.madeHere(patient.id(), locale));
        values.put("priorExposure", "");
        values.put("implants", "");
        values.put("decision", Map.of("granted", false, "refused", false));
        values.put("signedAt", "");
        values.put("informedBy", informant);
        values.put("receivedBy", informant);
        if (request.unsigned()) {
            values.put("unsigned", particulars.unsigned(locale));
        }
        return values;
    }

    private List<Set<SignerRole>> places(SheetRequest request, Situation situation) {
        return request.unsigned()
                ? List.of(Set.of(SignerRole.PHYSICIAN), Set.of(SignerRole.WITNESS))
                : Signatories.on(Dates.dayOf(clock.instant()), situation).places();
    }
}
