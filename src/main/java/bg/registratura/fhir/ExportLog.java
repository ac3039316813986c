package bg.registratura.fhir;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.disclosure.Disclosures;
import bg.registratura.people.Patient;
import bg.registratura.subjectrequest.Cases;
import bg.registratura.subjectrequest.SubjectRequestId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes down that a record was taken: in the log, and in the register of disclosures. */
@Component
class ExportLog {

    private final Cases cases;
    private final Disclosures disclosures;
    private final AuditLog audit;

    ExportLog(Cases cases, Disclosures disclosures, AuditLog audit) {
        this.cases = cases;
        this.disclosures = disclosures;
        this.audit = audit;
    }

    /** A request that is about somebody else, or has no number yet, is not named. */
    void taken(Patient patient, UUID bundle, Optional<SubjectRequestId> request) {
        var number = request.stream()
                .flatMap(wanted -> cases.about(patient.id()).stream()
                        .filter(line -> line.id().equals(wanted)))
                .flatMap(line -> line.incomingNumber().stream())
                .findFirst();
        disclosures.exported(patient.id(), patient.name().full(), number.orElse(null));
        audit.append(AuditEvent.of(Action.RECORD_EXPORTED)
                .about(patient.id().value())
                .on("bundle", bundle.toString())
                .saying("FHIR R5"));
    }
}
