package bg.registratura.security;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever lets a program act for them. The program is them for one request and in one role, as long as their account is open
 * and nothing has ended its sessions since: closing it, new keys, other roles, signing out everywhere.
 */
@Service
public class Bearers {

    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final Clock clock;

    Bearers(AccountRepository accounts, SessionRepository sessions, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The epoch of an account, to be remembered with what is good under it. */
    @Transactional(readOnly = true)
    public long epoch(AccountId account) {
        var epoch = sessions.epochs(List.of(account)).get(account);
        if (epoch == null) {
            throw new IllegalArgumentException("no such account");
        }
        return epoch.number();
    }

    /** The person, in that one role; empty when the account is shut, or has another epoch by now. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> standing(AccountId account, long epoch, Role role) {
        return accounts.find(account)
                .filter(found -> found.isOpen() && found.hasOwnKeys() && !found.isOver(clock.instant()))
                .filter(found -> found.roles().contains(role) && epoch(account) == epoch)
                .map(found ->
                        new SignedIn(found.id(), found.kind(), found.displayName(), found.subject(), Set.of(role)));
    }
}
