package bg.registratura.family;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.crypto.Uuid7;
import bg.registratura.family.FamilyRepository.Written;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.language.Dates;
import bg.registratura.people.Patient;
import bg.registratura.people.PatientId;
import bg.registratura.representation.Authority;
import bg.registratura.representation.Representative;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and ends what families see of each other: at the desk, in person, on a right that holds. */
@Service
public class FamilyDesk {

    private static final String DESK = "hasAnyRole('RECEPTION','SHIFT_LEAD')";

    private final FamilyRepository repository;
    private final FamilyRights rights;
    private final Family family;
    private final CurrentUser user;
    private final Clock clock;

    FamilyDesk(FamilyRepository repository, FamilyRights rights, Family family, CurrentUser user, Clock clock) {
        this.repository = repository;
        this.rights = rights;
        this.family = family;
        this.user = user;
        this.clock = clock;
    }

    /** Lets the representative who was looked at see the patient's pictures; the second time changes nothing. */
    @Transactional
    @PreAuthorize(DESK)
    public Optional<Holder> open(IdentityCheck check) {
        return check.about() instanceof Checked.OfPatient(var patient)
                        && check.look().authority() instanceof Authority.ByLaw(var id)
                ? rights.goodToday(id).map(right -> open(check, patient, right))
                : Optional.empty();
    }

    private Holder open(IdentityCheck check, PatientId patient, Representative right) {
        var holder =
                Optional.ofNullable(right.ownRecord()).map(PatientId::value).orElse(right.kin());
        return repository.between(holder, patient).stream()
                .filter(access -> right.id().equals(access.representative()))
                .findFirst()
                .map(this::holder)
                .orElseGet(() -> holder(write(
                        new FamilyAccess(
                                new FamilyAccessId(Uuid7.next(clock.instant())), patient, holder, right.id(), null),
                        check)));
    }

    /** Writes down whom an adult trusts, as they signed it, until a day. */
    @Transactional
    @PreAuthorize(DESK)
    public Trusting trust(IdentityCheck check, PatientId patient, PatientId holder, LocalDate lastDay) {
        var refusal = refusal(check, patient, holder, lastDay);
        if (refusal.isPresent()) {
            return new Trusting.Refused(refusal.get());
        }
        var id = new FamilyAccessId(Uuid7.next(clock.instant()));
        write(new FamilyAccess(id, patient, holder.value(), null, lastDay), check);
        return new Trusting.Trusted(id);
    }

    private Optional<Trusting.Reason> refusal(
            IdentityCheck check, PatientId patient, PatientId holder, LocalDate lastDay) {
        var today = Dates.dayOf(clock.instant());
        if (!check.isGoodFor(CheckPurpose.CREDENTIAL, today)
                || check.look().bearer() != Bearer.SELF
                || !repository.subjects(patient.value()).contains(check.about().value())) {
            return Optional.of(Trusting.Reason.IDENTITY_MISSING);
        }
        if (repository.subjects(patient.value()).contains(holder.value())) {
            return Optional.of(Trusting.Reason.THEMSELVES);
        }
        if (isMinor(patient)) {
            return Optional.of(Trusting.Reason.UNDER_AGE);
        }
        if (isMinor(holder)) {
            return Optional.of(Trusting.Reason.HOLDER_UNDER_AGE);
        }
        if (lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(1))) {
            return Optional.of(Trusting.Reason.TERM);
        }
        return repository.between(holder.value(), patient).stream().anyMatch(rights::isGood)
                ? Optional.of(Trusting.Reason.ALREADY)
                : Optional.empty();
    }

    /** Ends it at this moment, at the desk or by the patient themselves; false when there is none such any more. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','PATIENT')")
    public boolean end(FamilyAccessId id) {
        return repository
                .find(id)
                .filter(one -> user.require().subject() == null || family.standing(one.patient()) == Standing.OWN)
                .filter(this::end)
                .isPresent();
    }

    /** Whoever sees a patient's pictures beside the patient, those too whose right is over. */
    @Transactional(readOnly = true)
    public List<Holder> holders(PatientId patient) {
        return repository.to(patient).stream().map(this::holder).toList();
    }

    /** Who represents each of these people online today, as what their accounts belong to. */
    @Transactional(readOnly = true)
    public Map<UUID, Set<UUID>> representatives(Collection<UUID> subjects) {
        var standing = new HashMap<UUID, Set<UUID>>();
        repository
                .toEach(subjects)
                .forEach((subject, opened) -> standing.put(
                        subject,
                        opened.stream()
                                .filter(access -> access.isByLaw() && rights.isGood(access))
                                .map(FamilyAccess::holder)
                                .collect(Collectors.toSet())));
        return standing;
    }

    /** Ends whatever the representatives of a patient see; the desk ends the access of a child so. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','ADMINISTRATOR')")
    public void endByLaw(UUID subject) {
        repository.toEach(Set.of(subject)).getOrDefault(subject, List.of()).stream()
                .filter(FamilyAccess::isByLaw)
                .forEach(this::end);
    }

    /** Whether somebody is under age today, and so has no sign-in of their own. */
    @Transactional(readOnly = true)
    public boolean isMinor(PatientId patient) {
        return rights.patients()
                .find(patient)
                .map(Patient::birthDate)
                .filter(born -> rights.today().isBefore(FamilyRights.comesOfAge(born)))
                .isPresent();
    }

    private boolean end(FamilyAccess access) {
        var ended = repository.end(access.id(), written());
        if (ended) {
            family.tell(AuditEvent.of(Action.FAMILY_ACCESS_ENDED)
                    .about(access.patient().value())
                    .on("family_access", access.id().value()));
        }
        return ended;
    }

    private FamilyAccess write(FamilyAccess access, IdentityCheck check) {
        repository.insert(access, check.id(), written());
        family.tell(AuditEvent.of(Action.FAMILY_ACCESS_OPENED)
                .about(access.patient().value())
                .on("family_access", access.id().value())
                .saying(access.isByLaw() ? "BY_LAW" : "BY_TRUST < " + access.endsOn()));
        return access;
    }

    private Holder holder(FamilyAccess access) {
        var name = rights.right(access).map(Representative::name).or(() -> rights.patients()
                .find(new PatientId(access.holder()))
                .map(patient -> patient.name().full()));
        return new Holder(access, access.patient(), access.holder(), name.orElse(""), rights.isGood(access));
    }

    private Written written() {
        var now = clock.instant();
        return new Written(Dates.dayOf(now), now, user.require().account().value());
    }
}
