package bg.registratura.operations;

import bg.registratura.security.AccountId;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.SessionOffice;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whoever changes the staff: never themselves. */
@Component
class Hand {

    private final CurrentUser user;
    private final SessionOffice sessions;

    Hand(CurrentUser user, SessionOffice sessions) {
        this.user = user;
        this.sessions = sessions;
    }

    Optional<Hindrance> on(AccountId whose) {
        return account().equals(whose) ? Optional.of(Hindrance.OWN_ACCOUNT) : Optional.empty();
    }

    AccountId account() {
        return user.require().account();
    }

    UUID number() {
        return account().value();
    }

    /** How many sessions of somebody are open. */
    int sessions(AccountId whose) {
        return (int) sessions.staff().stream()
                .filter(open -> open.account().equals(whose))
                .count();
    }
}
