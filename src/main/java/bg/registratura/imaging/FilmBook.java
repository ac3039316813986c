package bg.registratura.imaging;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.imaging.FilmRepository.Original;
import bg.registratura.imaging.FilmRepository.Whose;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down of whom somebody said an image file is, before the picture made of it is kept. */
@Component
class FilmBook {

    private final FilmRepository repository;
    private final StudyIndex index;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    FilmBook(FilmRepository repository, StudyIndex index, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.index = index;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Whose> whose(FilmOf of) {
        return repository.whose(of.order());
    }

    /** The picture that was made of the same page for the same order before, where it is kept. */
    @Transactional(readOnly = true)
    public Optional<InstanceId> kept(String sopInstance) {
        return index.known(sopInstance).map(StudyIndex.Known::instance);
    }

    @Transactional
    public void enter(String sopInstance, Whose whose, FilmOf of, Original original, int page) {
        var by = user.require().account().value();
        if (repository.enter(sopInstance, of, original, page, clock.instant(), by)) {
            audit.append(AuditEvent.of(Action.FILM_WRAPPED)
                    .about(whose.patient().value())
                    .on("film", sopInstance)
                    .saying(original.kind() + " " + of.conversion() + " " + of.shows()));
        }
    }
}
