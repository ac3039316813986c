package bg.registratura.credential;

import bg.registratura.credential.Doorkeeper.Shown;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever holds a spent sheet and did not spend it says so here: it was stolen, or read by somebody else. */
@Service
public class Disownings {

    private final Doorkeeper doorkeeper;
    private final CredentialAccounts accounts;
    private final IncidentBook book;

    Disownings(Doorkeeper doorkeeper, CredentialAccounts accounts, IncidentBook book) {
        this.doorkeeper = doorkeeper;
        this.accounts = accounts;
        this.book = book;
    }

    /**
     * Freezes every account of the person and opens an incident, for the right secret of a spent sheet alone; saying it again
     * changes nothing. Empty for anything else.
     */
    @Transactional
    public Optional<String> disown(String username, Secret offered) {
        if (!(doorkeeper.judge(username, offered) instanceof Shown.Used(var account, var sheet))) {
            return Optional.empty();
        }
        accounts.withOthersOf(account).forEach(every -> accounts.freeze(every.id()));
        return Optional.of(book.opened(account, sheet).label());
    }
}
