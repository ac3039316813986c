package bg.registratura.credential;

import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.AccountSummary;
import bg.registratura.security.Accounts;
import bg.registratura.security.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of those who administer a practice: one each, opened by a sheet handed over in person. */
@Service
public class PracticeAccess {

    private static final String DESK = "hasAnyRole('RECEPTION','SHIFT_LEAD')";

    private final NumberedAccounts numbered;
    private final Accounts accounts;
    private final Credentials credentials;

    PracticeAccess(NumberedAccounts numbered, Accounts accounts, Credentials credentials) {
        this.numbered = numbered;
        this.accounts = accounts;
        this.credentials = credentials;
    }

    /** Makes an account nobody can enter yet. */
    @Transactional
    @PreAuthorize(DESK)
    public AccountSummary open(UUID practice, String name) {
        return numbered.make(AccountKind.DENTIST, name.strip(), practice, Role.PRACTICE_ADMINISTRATOR)
                .orElseThrow();
    }

    /** Who administers a practice and was not ended. */
    @Transactional(readOnly = true)
    @PreAuthorize(DESK)
    public List<AccountSummary> of(UUID practice) {
        return accounts.ofSubject(practice).stream()
                .filter(account -> account.disabledAt() == null)
                .toList();
    }

    /** Ends the access of somebody who administers this practice no more; nothing when they never did. */
    @Transactional
    @PreAuthorize(DESK)
    public void end(UUID practice, AccountId account) {
        of(practice).stream().map(AccountSummary::id).filter(account::equals).forEach(id -> {
            credentials.revoke(id);
            accounts.disable(id);
        });
    }
}
