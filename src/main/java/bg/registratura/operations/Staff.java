package bg.registratura.operations;

import bg.registratura.language.Dates;
import bg.registratura.operations.StaffChange.Kind;
import bg.registratura.operations.StaffChangeRepository.Row;
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
    private final StaffChanges book;
    private final CurrentUser user;
    private final Clock clock;

    Staff(Accounts accounts, Trainings trainings, StaffChanges book, CurrentUser user, Clock clock) {
        this.accounts = accounts;
        this.trainings = trainings;
        this.book = book;
        this.user = user;
        this.clock = clock;
    }

    /** Everybody, also those who left; the vendor's support is nobody of the staff. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('ADMINISTRATOR','DPO')")
    public List<StaffRecord> all() {
        var held = trainings.all();
        return accounts.staff().stream()
                .filter(account -> !account.roles().contains(Role.SUPPORT))
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
        made.ifPresent(account -> {
            book.write(new Row(account, Kind.HIRED, Set.of(), staff.roles(), "", today(), by().value()));
            trainings.record(account, staff.training(), by());
        });
        return made;
    }

    /** Enters a training that was held. */
    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public void train(AccountId whose, Training training) {
        trainings.record(whose, training, by());
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
