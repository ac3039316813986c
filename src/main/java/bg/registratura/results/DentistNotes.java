package bg.registratura.results;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.imaging.StudyId;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a dentist tells the laboratory about a study they were given (another is needed, it shows another tooth), and that it
 * was done with. It opens no picture to anybody.
 */
@Service
public class DentistNotes {

    private static final String UNIT = "hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN')";

    private final Viewing viewing;
    private final DentistNoteRepository repository;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    DentistNotes(Viewing viewing, DentistNoteRepository repository, CurrentUser user, AuditLog audit, Clock clock) {
        this.viewing = viewing;
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Tells it, about a study of ours that the signed-in dentist may see at this moment; false when they may not any more. */
    @Transactional
    @PreAuthorize("hasRole('DENTIST')")
    public boolean write(StudyId study, DentistNote.Kind kind, String words) {
        var text = words.strip();
        if (text.length() < DentistNote.FEWEST_WORDS || text.length() > DentistNote.MOST_WORDS) {
            throw new IllegalArgumentException("a note has 10 to 500 signs");
        }
        var seen = viewing.mayLook(study).filter(found -> !found.isBrought());
        seen.ifPresent(found -> {
            var now = clock.instant();
            var id = new DentistNoteId(Uuid7.next(now));
            repository.insert(id, study, user.require().account(), kind, text, now);
            audit.append(AuditEvent.of(Action.DENTIST_NOTE_WRITTEN)
                    .about(found.patient().value())
                    .on("dentist_note", id.value())
                    .saying(kind.name()));
        });
        return seen.isPresent();
    }

    /** What the signed-in dentist told about a study they have before them. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('DENTIST')")
    public List<DentistNote> mine(StudyId study) {
        return repository.of(user.require().account(), study);
    }

    /** How many wait. */
    @Transactional(readOnly = true)
    @PreAuthorize(UNIT)
    public int count() {
        return repository.waitingCount();
    }

    /** Those that wait, the oldest first; of each it is written down that it was read. */
    @Transactional
    @PreAuthorize(UNIT)
    public List<DentistNote> waiting() {
        var notes = repository.waiting();
        notes.forEach(note -> tell(Action.DENTIST_NOTE_READ, note));
        return notes;
    }

    /** What was to be done is done; false when a colleague was faster. */
    @Transactional
    @PreAuthorize(UNIT)
    public boolean done(DentistNoteId id) {
        boolean done = repository.done(id, user.require().account(), clock.instant());
        if (done) {
            repository.find(id).ifPresent(note -> tell(Action.DENTIST_NOTE_DONE, note));
        }
        return done;
    }

    private void tell(Action action, DentistNote note) {
        audit.append(AuditEvent.of(action)
                .about(note.about().patient().value())
                .on("dentist_note", note.id().value()));
    }
}
