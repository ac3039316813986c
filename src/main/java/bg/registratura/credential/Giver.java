package bg.registratura.credential;

import bg.registratura.identity.Checked;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.security.AccountKind;
import bg.registratura.security.AccountSummary;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who gives and takes a way in: the administrator to the staff, who knows no patient, and the desk to everybody else, which
 * has no say over a colleague's keys. Which screen somebody has before them does not matter.
 */
@Component
class Giver {

    private final CredentialAccounts accounts;
    private final CurrentUser user;

    Giver(CredentialAccounts accounts, CurrentUser user) {
        this.accounts = accounts;
        this.user = user;
    }

    /** Goes no further when whoever was checked is not theirs to give a way in to. */
    void of(IdentityCheck check) {
        if (check.about() instanceof Checked.OfAccount(var id)) {
            accounts.find(id).ifPresent(this::of);
        } else {
            require(false);
        }
    }

    /** Goes no further when the account is not theirs to open or shut. */
    void of(AccountSummary account) {
        require(account.kind() == AccountKind.STAFF);
    }

    private void require(boolean staff) {
        boolean theirs = user.find()
                .filter(who ->
                        staff ? who.has(Role.ADMINISTRATOR) : who.has(Role.RECEPTION) || who.has(Role.SHIFT_LEAD))
                .isPresent();
        if (!theirs) {
            throw new AccessDeniedException("not theirs to give");
        }
    }
}
