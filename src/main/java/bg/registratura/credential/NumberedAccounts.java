package bg.registratura.credential;

import bg.registratura.people.PractitionerId;
import bg.registratura.people.Practitioners;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.AccountSummary;
import bg.registratura.security.Accounts;
import bg.registratura.security.Accounts.NewAccount;
import bg.registratura.security.Role;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes accounts that are entered by a random access number, and that nobody can enter before a sheet was handed over. */
@Component
class NumberedAccounts {

    private final Accounts accounts;
    private final Practitioners practitioners;
    private final SecureRandom random = new SecureRandom();

    NumberedAccounts(Accounts accounts, Practitioners practitioners) {
        this.accounts = accounts;
        this.practitioners = practitioners;
    }

    Optional<AccountSummary> make(PractitionerId id) {
        return practitioners
                .find(id)
                .flatMap(practitioner -> make(AccountKind.DENTIST, practitioner.name(), id.value(), Role.DENTIST));
    }

    /** Another number is drawn in the rare case that one is taken. */
    Optional<AccountSummary> make(AccountKind kind, String name, UUID subject, Role role) {
        Optional<AccountId> made = Optional.empty();
        while (made.isEmpty()) {
            var number = AccessNumber.random(random).value();
            made = accounts.create(new NewAccount(kind, number, name, subject, null, Set.of(role)));
        }
        return made.flatMap(accounts::find);
    }
}
