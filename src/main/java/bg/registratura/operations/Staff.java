package bg.registratura.operations;

import bg.registratura.language.Dates;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Accounts;
import bg.registratura.security.Accounts.NewAccount;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.FreshProof;
import bg.registratura.security.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those who work here; nobody is let in before they have signed the undertaking of professional secrecy and were trained in
 * handling personal data.
 */
@Service
public class Staff {

    private static final String ADMINISTRATOR = "hasRole('ADMINISTRATOR')";

    private final Accounts accounts;
    private final Trainings trainings;
    private final CurrentUser user;
    private final Clock clock;

    Staff(Accounts accounts, Trainings trainings, CurrentUser user, Clock clock) {
        this.accounts = accounts;
        this.trainings = trainings;
        this.user = user;
        this.clock = clock;
    }

    /** Everybody, also those who left. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('ADMINISTRATOR','DPO')")
    public List<StaffRecord> all() {
        var held = trainings.all();
        return accounts.staff().stream()
                .map(account -> new StaffRecord(account, held.getOrDefault(account.id(), List.of())))
                .toList();
    }

    /** Makes an account without a password; empty when the username is taken. */
    @FreshProof
    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public Optional<AccountId> add(NewStaff staff) {
        var made = accounts.create(new NewAccount(
                AccountKind.STAFF,
                staff.username(),
                staff.displayName(),
                null,
                staff.secrecySignedOn(),
                staff.roles()));
        made.ifPresent(account -> trainings.record(account, staff.training(), by()));
        return made;
    }

    /** Enters a training that was held. */
    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public void train(AccountId whose, Training training) {
        trainings.record(whose, training, by());
    }

    /** Closes an account for good. */
    @FreshProof
    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public void close(AccountId id) {
        accounts.disable(id);
    }

    /** The day by which a training is due or not. */
    public LocalDate today() {
        return Dates.dayOf(clock.instant());
    }

    private AccountId by() {
        return user.require().account();
    }

    /** Somebody who begins to work here. */
    public record NewStaff(
            String username,
            String displayName,
            LocalDate secrecySignedOn,
            LocalDate trainedOn,
            String trainedBy,
            Set<Role> roles) {

        Training training() {
            return new Training(Training.Kind.DATA_PROTECTION, trainedOn, trainedBy);
        }
    }
}
