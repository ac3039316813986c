package bg.registratura.disclosure;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters something into the register, with its place in the log, in the transaction of the deed. */
@Component
class Disclosing {

    private final DisclosingRepository repository;
    private final AuditLog audit;

    Disclosing(DisclosingRepository repository, AuditLog audit) {
        this.repository = repository;
        this.audit = audit;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Disclosure entry) {
        repository.insert(entry);
        var patient = entry.patient();
        audit.append(AuditEvent.of(Action.DATA_DISCLOSED)
                .about(patient == null ? null : patient.value())
                .on("disclosure", entry.id().value())
                .saying(entry.act() + " " + entry.ground() + " "
                        + entry.recipient().kind() + " "
                        + entry.recipient().country().code()));
    }

    /** Whether this dentist did so with this study on a day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isEntered(Act act, PractitionerId dentist, StudyId study, LocalDate day) {
        return repository.isEntered(act, dentist, study, day);
    }

    /** Writes down that the desk wanted to give something and did not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refused(PatientId patient, RecipientKind kind, String why) {
        audit.append(AuditEvent.of(Action.DATA_DISCLOSED)
                .about(patient.value())
                .saying(kind + " " + why)
                .refused());
    }
}
