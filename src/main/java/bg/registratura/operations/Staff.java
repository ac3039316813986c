package bg.registratura.operations;

import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.AccountSummary;
import bg.registratura.security.Accounts;
import bg.registratura.security.Accounts.NewAccount;
import bg.registratura.security.FreshProof;
import bg.registratura.security.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of those who work here; nobody is let in before they have signed the undertaking of professional secrecy. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Staff {

    private final Accounts accounts;

    Staff(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Everybody, also those who left. */
    @Transactional(readOnly = true)
    public List<AccountSummary> all() {
        return accounts.staff();
    }

    /** Makes an account without a password; empty when the username is taken. */
    @FreshProof
    @Transactional
    public Optional<AccountId> add(NewStaff staff) {
        return accounts.create(new NewAccount(
                AccountKind.STAFF,
                staff.username(),
                staff.displayName(),
                null,
                staff.secrecySignedOn(),
                staff.roles()));
    }

    /** Closes an account for good. */
    @FreshProof
    @Transactional
    public void close(AccountId id) {
        accounts.disable(id);
    }

    /** Somebody who begins to work here. */
    public record NewStaff(String username, String displayName, LocalDate secrecySignedOn, Set<Role> roles) {}
}
