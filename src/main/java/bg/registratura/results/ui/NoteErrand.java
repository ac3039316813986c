package bg.registratura.results.ui;

import bg.registratura.results.DentistNotes;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import bg.registratura.shell.Errand;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells those who make and read pictures on their first screen that dentists wait for something. */
@Component
class NoteErrand implements Errand {

    private final DentistNotes notes;
    private final CurrentUser user;

    NoteErrand(DentistNotes notes, CurrentUser user) {
        this.notes = notes;
        this.user = user;
    }

    @Override
    public Optional<Waiting> waiting() {
        var who = user.require();
        if (!who.has(Role.TECHNICIAN) && !who.has(Role.REPORTING_PHYSICIAN)) {
            return Optional.empty();
        }
        return Waiting.counted(notes.count(), "results.notes.errand", "count.dentist-note", "dentist-notes");
    }
}
