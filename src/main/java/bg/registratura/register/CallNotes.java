package bg.registratura.register;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.language.Dates;
import bg.registratura.people.PhoneNumber;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls that were noted. */
@Service
public class CallNotes {

    private final CallNoteRepository repository;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    CallNotes(CallNoteRepository repository, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody called. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public void note(String caller, Optional<PhoneNumber> phone, CallTopic topic, String text) {
        var now = clock.instant();
        var note = new CallNote(
                Uuid7.next(now),
                caller.strip(),
                phone.orElse(null),
                topic,
                text.isBlank() ? null : text.strip(),
                Dates.dayOf(now),
                now);
        repository.insert(note, user.require().account().value());
        audit.append(AuditEvent.of(Action.CALL_NOTED).on("call_note", note.id()).saying(topic.name()));
    }

    /** Looks into the notes: everything when nothing was typed. The look is written down, not what was typed. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public List<CallNote> look(String typed) {
        var found = again(typed);
        audit.append(AuditEvent.of(Action.REGISTER_READ).saying("CALLS " + found.size()));
        return found;
    }

    /** What is open on a screen already, after an act there. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public List<CallNote> again(String typed) {
        return repository.list(typed.strip(), Keeping.oldest(Dates.dayOf(clock.instant())));
    }
}
