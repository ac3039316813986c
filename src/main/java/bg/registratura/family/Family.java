package bg.registratura.family;

import bg.registratura.audit.Actor;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.people.PatientId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.SignedIn;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose pictures the signed-in person sees, one question at a time; nothing is remembered between two. */
@Service
public class Family {

    private final FamilyRepository repository;
    private final FamilyRights rights;
    private final CurrentUser user;
    private final AuditLog audit;

    Family(FamilyRepository repository, FamilyRights rights, CurrentUser user, AuditLog audit) {
        this.repository = repository;
        this.rights = rights;
        this.user = user;
        this.audit = audit;
    }

    /** The signed-in person's own record; a representative need not be a patient. */
    @Transactional(readOnly = true)
    public Optional<PatientId> own() {
        return subject()
                .map(PatientId::new)
                .filter(id -> rights.patients().find(id).isPresent());
    }

    /** The others whose pictures the signed-in person sees today, in the order in which they were opened. */
    @Transactional(readOnly = true)
    public List<Charge> charges() {
        var charges = new LinkedHashMap<PatientId, Charge>();
        opened().stream()
                .filter(rights::isGood)
                .flatMap(one -> charge(one).stream())
                .forEach(one -> charges.merge(
                        one.patient(), one, (first, second) -> first.standing() == Standing.BY_LAW ? first : second));
        return List.copyOf(charges.values());
    }

    /** Those who came of age since and are not seen any more. */
    @Transactional(readOnly = true)
    public List<Grown> grown() {
        return opened().stream()
                .flatMap(one -> rights.grownSince(one).map(since -> new Grown(rights.nameOf(one), since)).stream())
                .distinct()
                .sorted(Comparator.comparing(Grown::since).reversed())
                .toList();
    }

    /** What the signed-in person is to a patient at this moment. */
    @Transactional(readOnly = true)
    public Standing standing(PatientId patient) {
        return subject().map(own -> standing(own, patient)).orElse(Standing.NONE);
    }

    /** The same of somebody who did something and need not be signed in any more: what their account belongs to is known. */
    @Transactional(readOnly = true)
    public Standing standing(UUID subject, PatientId patient) {
        return repository.subjects(subject).contains(patient.value())
                ? Standing.OWN
                : link(subject, patient).map(Family::standing).orElse(Standing.NONE);
    }

    /** By what the signed-in person sees another's pictures at this moment; empty of their own, and of whom they do not see. */
    @Transactional(readOnly = true)
    public Optional<FamilyAccessId> access(PatientId patient) {
        return subject()
                .filter(own -> !repository.subjects(own).contains(patient.value()))
                .flatMap(own -> link(own, patient))
                .map(FamilyAccess::id);
    }

    /** Writes down what the signed-in person did about a patient, and as whose representative if they are not the patient. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(AuditEvent event) {
        var patient = event.subject();
        var link = patient == null
                ? Optional.<FamilyAccess>empty()
                : subject()
                        .filter(own -> !repository.subjects(own).contains(patient))
                        .flatMap(own -> link(own, new PatientId(patient)));
        link.ifPresentOrElse(
                by -> audit.append(
                        saying(event, by),
                        new Actor(user.require().account().value(), standing(by).role())),
                () -> audit.append(event));
    }

    private static AuditEvent saying(AuditEvent event, FamilyAccess by) {
        var code = "family " + by.id().value();
        return event.saying(event.detail() == null ? code : event.detail() + " " + code);
    }

    private Optional<FamilyAccess> link(UUID holder, PatientId patient) {
        return repository.between(holder, patient).stream()
                .filter(rights::isGood)
                .min(Comparator.comparing(one -> !one.isByLaw()));
    }

    private List<FamilyAccess> opened() {
        return subject().map(repository::of).orElse(List.of());
    }

    private Optional<Charge> charge(FamilyAccess access) {
        return rights.patients()
                .find(access.patient())
                .map(patient -> new Charge(
                        patient.id(),
                        patient.name().brief(),
                        patient.ageOn(rights.today()),
                        standing(access),
                        rights.lastDay(access).orElse(null)));
    }

    private Optional<UUID> subject() {
        return user.find().filter(who -> who.kind() == AccountKind.PATIENT).map(SignedIn::subject);
    }

    private static Standing standing(FamilyAccess access) {
        return access.isByLaw() ? Standing.BY_LAW : Standing.BY_TRUST;
    }
}
