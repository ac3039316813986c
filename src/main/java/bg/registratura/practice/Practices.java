package bg.registratura.practice;

import bg.registratura.audit.Action;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of dental practices, kept by the desk. */
@Service
public class Practices {

    private static final String DESK = "hasAnyRole('RECEPTION','SHIFT_LEAD')";

    private final PracticeRepository repository;
    private final Ledger ledger;

    Practices(PracticeRepository repository, Ledger ledger) {
        this.repository = repository;
        this.ledger = ledger;
    }

    /** Puts a practice on record, unless one with its number is there. */
    @Transactional
    @PreAuthorize(DESK)
    public PracticeRecording record(Practice.Details details) {
        var known = Optional.ofNullable(details.uic()).flatMap(repository::numbered);
        if (known.isPresent()) {
            return new PracticeRecording.Known(known.get());
        }
        var id = new PracticeId(ledger.newId());
        repository.insert(id, details, ledger.written());
        ledger.tell(Action.PRACTICE_RECORDED, id, "");
        return new PracticeRecording.Recorded(id);
    }

    /** Writes down where somebody at the desk looked it up; false when another desk was faster. */
    @Transactional
    @PreAuthorize(DESK)
    public boolean check(Practice shown, Practice.How how) {
        var checked = repository.check(shown, how, ledger.written());
        if (checked) {
            ledger.tell(Action.PRACTICE_CHECKED, shown.id(), how.name());
        }
        return checked;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','PRACTICE_ADMINISTRATOR')")
    public Optional<Practice> find(PracticeId id) {
        return repository.find(id);
    }

    /** By a part of the name, or by the whole number. */
    @Transactional(readOnly = true)
    @PreAuthorize(DESK)
    public List<Practice> search(String words) {
        return repository.search(words.strip());
    }
}
