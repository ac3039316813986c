package bg.registratura.representation;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.representation.Relative.Kinship;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Patients who come together: who represents whom today, so that the desk goes from one to the next. */
@Service
public class Families {

    private final Representatives representatives;
    private final RepresentativeRepository repository;
    private final Patients patients;
    private final AuditLog audit;

    Families(Representatives representatives, RepresentativeRepository repository, Patients patients, AuditLog audit) {
        this.representatives = representatives;
        this.repository = repository;
        this.patients = patients;
        this.audit = audit;
    }

    /**
     * The others of a patient's family who are patients too: first who represents, then who is represented. That they were
     * shown is written down about each.
     */
    @Transactional
    public List<Relative> of(PatientId patient) {
        var own = representatives.goodToday(patient);
        var kin = own.stream().map(Representative::kin).toList();
        var found = new LinkedHashMap<PatientId, Kinship>();
        own.stream()
                .map(Representative::ownRecord)
                .filter(record -> record != null)
                .forEach(record -> found.put(record, Kinship.REPRESENTATIVE));
        repository.byKin(kin, patient).stream()
                .filter(other -> other.isGoodOn(representatives.today()))
                .forEach(other -> found.putIfAbsent(
                        other.patient(), kin.contains(other.kin()) ? Kinship.SIBLING : Kinship.CHARGE));
        var here = patients.find(patient).orElseThrow();
        var relatives = found.entrySet().stream()
                .flatMap(entry -> relative(entry).stream())
                .filter(relative -> !relative.patient().equals(here.id()))
                .distinct()
                .toList();
        relatives.forEach(relative -> audit.append(AuditEvent.of(Action.RECORD_READ)
                .about(relative.patient().value())
                .on("patient", relative.patient().value())
                .saying("representation.family")));
        return relatives;
    }

    private List<Relative> relative(Map.Entry<PatientId, Kinship> entry) {
        return patients
                .find(entry.getKey())
                .map(found -> new Relative(found.id(), found.name().brief(), entry.getValue()))
                .stream()
                .toList();
    }
}
