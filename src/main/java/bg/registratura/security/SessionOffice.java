package bg.registratura.security;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The administrator's view of who is signed in: staff by name; of dentists and patients how many, and never who. Whose access
 * number is told to the administrator can be signed out by it.
 */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class SessionOffice {

    private final OpenSessions sessions;
    private final AccountRepository accounts;
    private final SessionEnds ends;

    SessionOffice(OpenSessions sessions, AccountRepository accounts, SessionEnds ends) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.ends = ends;
    }

    /** A session of a member of staff. */
    public record OfStaff(AccountId account, String displayName, Instant openedAt, Instant actedAt, boolean locked) {}

    /** Everybody of the staff who is signed in, by name. */
    public List<OfStaff> staff() {
        return sessions.all().stream()
                .filter(open -> open.who().kind() == AccountKind.STAFF)
                .map(open -> new OfStaff(
                        open.who().account(),
                        open.who().displayName(),
                        open.openedAt(),
                        open.actedAt(),
                        open.isLocked()))
                .sorted(Comparator.comparing(OfStaff::displayName).thenComparing(OfStaff::openedAt))
                .toList();
    }

    /** How many sessions of a kind of person are open. */
    public int count(AccountKind kind) {
        return (int) sessions.all().stream()
                .filter(open -> open.who().kind() == kind)
                .count();
    }

    /** Ends every session of a member of staff. */
    @Transactional
    public void end(AccountId account) {
        ends.end(account, SessionEnd.BY_ADMINISTRATOR);
    }

    /** Ends every session under an access number; how many were open here, or nothing when there is no such number. */
    @Transactional
    public Optional<Integer> end(String accessNumber) {
        return accounts.findByUsername(accessNumber.replaceAll("[\\s-]", "")).map(account -> {
            int open = sessions.of(account.id()).size();
            ends.end(account.id(), SessionEnd.BY_ADMINISTRATOR);
            return open;
        });
    }
}
