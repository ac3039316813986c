package bg.registratura.queue;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.KeyedHash;
import bg.registratura.crypto.Uuid7;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The waiting room's screens: each is opened by a desk under a key of its own, and can be closed from any desk. */
@Service
public class BoardScreens {

    private static final Duration LIFE = Duration.ofDays(31);
    private static final String PURPOSE = "board";

    private final BoardRepository repository;
    private final KeyedHash hash;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    BoardScreens(BoardRepository repository, KeyedHash hash, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.hash = hash;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a screen for a month; its key is told once. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public BoardKey open() {
        var now = clock.instant();
        var key = BoardKey.next();
        var screen = new BoardScreen(Uuid7.next(now), now, now.plus(LIFE));
        repository.insert(
                screen, hash.of(PURPOSE, key.value()), user.require().account().value());
        audit.append(AuditEvent.of(Action.BOARD_OPENED).on("board_screen", screen.id()));
        return key;
    }

    /** Those that are open. */
    @Transactional(readOnly = true)
    public List<BoardScreen> all() {
        return repository.open(clock.instant());
    }

    /** Closes a screen: from its next look on it shows nothing. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public void close(BoardScreen screen) {
        if (repository.close(
                screen.id(), clock.instant(), user.require().account().value())) {
            audit.append(AuditEvent.of(Action.BOARD_CLOSED).on("board_screen", screen.id()));
        }
    }

    /** Whether a desk gave this key to a screen that is still open. */
    @Transactional(readOnly = true)
    public boolean isOpen(BoardKey key) {
        return repository.isOpen(hash.of(PURPOSE, key.value()), clock.instant());
    }
}
