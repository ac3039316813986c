package bg.registratura.credential;

import bg.registratura.family.FamilyDesk;
import bg.registratura.family.Holder;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.Checked;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.people.Patient;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.AccountStops;
import bg.registratura.security.AccountSummary;
import bg.registratura.security.Accounts;
import bg.registratura.security.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the account of whoever was checked, or makes one with a random access number. */
@Component
class CredentialAccounts {

    private final Accounts accounts;
    private final Patients patients;
    private final NumberedAccounts numbered;
    private final FamilyDesk family;
    private final AccountStops stops;
    private final Wishes wishes;

    CredentialAccounts(
            Accounts accounts,
            Patients patients,
            NumberedAccounts numbered,
            FamilyDesk family,
            AccountStops stops,
            Wishes wishes) {
        this.accounts = accounts;
        this.patients = patients;
        this.numbered = numbered;
        this.family = family;
        this.stops = stops;
        this.wishes = wishes;
    }

    /**
     * The account of whoever stands there and wishes for it; of a patient the wish is recorded before there is an account. A
     * representative gets a sign-in of their own, and sees there whom they represent; nobody gets the child's.
     */
    Optional<AccountSummary> wishedBy(IdentityCheck check) {
        return check.look().bearer().byLaw().isPresent() && check.about() instanceof Checked.OfPatient(var patient)
                ? family.open(check).flatMap(holder -> wishedBy(patient, holder))
                : wishedBy(check.about());
    }

    private Optional<AccountSummary> wishedBy(PatientId patient, Holder holder) {
        wishes.record(patient);
        return first(holder.subject())
                .or(() -> numbered.make(AccountKind.PATIENT, holder.name(), holder.subject(), Role.PATIENT));
    }

    private Optional<AccountSummary> wishedBy(Checked checked) {
        return switch (checked) {
            case Checked.OfPatient(var id) -> patients.find(id).flatMap(patient -> wishedBy(id, patient));
            case Checked.OfPractitioner(var id) -> first(id.value()).or(() -> numbered.make(id));
            case Checked.OfAccount(var id) -> find(id);
            case Checked.OfStranger _ -> Optional.empty();
        };
    }

    private Optional<AccountSummary> wishedBy(PatientId id, Patient patient) {
        wishes.record(id);
        return first(id.value())
                .or(() -> numbered.make(AccountKind.PATIENT, patient.name().brief(), id.value(), Role.PATIENT));
    }

    void endWish(UUID subject) {
        wishes.end(subject);
    }

    Optional<AccountSummary> find(AccountId id) {
        return accounts.find(id);
    }

    /** Every account of a person: of one whose records were merged there may be several. */
    List<AccountSummary> ofSubject(UUID subject) {
        return accounts.ofSubject(subject);
    }

    /** The account and the others of the same patient; a practice has several administrators, each for themselves. */
    List<AccountSummary> withOthersOf(AccountSummary account) {
        return account.subject() == null || account.kind() != AccountKind.PATIENT
                ? List.of(account)
                : ofSubject(account.subject());
    }

    private Optional<AccountSummary> first(UUID subject) {
        return ofSubject(subject).stream().findFirst();
    }

    /** Of each of these people the accounts' subjects through which their representatives see them. */
    Map<UUID, Set<UUID>> representatives(Set<UUID> subjects) {
        return family.representatives(subjects);
    }

    void endRepresentatives(UUID subject) {
        family.endByLaw(subject);
    }

    /** Whether a sheet was asked for by a child, in person or not. */
    boolean isChildsOwn(IdentityCheck check) {
        return check.look().bearer() == Bearer.SELF
                && check.about() instanceof Checked.OfPatient(var patient)
                && family.isMinor(patient);
    }

    /** Password and passkeys go, and every session that was opened with them. */
    void shut(AccountId id) {
        accounts.forgetKeys(id);
        stops.endSessions(id);
    }

    void freeze(AccountId id) {
        stops.freeze(id);
    }

    void reopen(AccountId id) {
        stops.reopen(id);
    }

    /** Whether there was one to forget. */
    boolean forgetSecondFactor(Checked checked) {
        var account =
                switch (checked) {
                    case Checked.OfPatient(var id) -> first(id.value());
                    case Checked.OfPractitioner(var id) -> first(id.value());
                    case Checked.OfAccount(var id) -> find(id);
                    case Checked.OfStranger _ -> Optional.<AccountSummary>empty();
                };
        return account.filter(AccountSummary::hasSecondFactor)
                .filter(found -> stops.forgetSecondFactor(found.id()))
                .isPresent();
    }
}
