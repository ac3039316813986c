package bg.registratura.people;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.language.Sorting;
import bg.registratura.language.Transliteration;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of dentists and physicians outside the laboratory. */
@Service
public class Practitioners {

    private final PractitionerRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    Practitioners(PractitionerRepository repository, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /** Registers a practitioner, unless somebody already bears the УИН. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public PractitionerRegistration register(Practitioner.Details details) {
        var now = clock.instant();
        var id = new PractitionerId(Uuid7.next(now));
        try {
            repository.insert(id, details, now);
            audit.append(AuditEvent.of(Action.PRACTITIONER_REGISTERED)
                    .about(id.value())
                    .on("practitioner", id.value()));
            return new PractitionerRegistration.Registered(id);
        } catch (DuplicateKeyException e) {
            var uin = details.uin();
            if (uin == null) {
                throw e;
            }
            return new PractitionerRegistration.Duplicate(repository.holder(uin).orElseThrow(() -> e));
        }
    }

    /** The same, by the administrator of a practice; the desk looks the УИН up afterwards. */
    @Transactional
    @PreAuthorize("hasRole('PRACTICE_ADMINISTRATOR')")
    public PractitionerRegistration propose(Practitioner.Details details) {
        return register(details);
    }

    /** Writes down that somebody practises in another country from now on; what rested on the former one stops. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public void moved(Practitioner shown, String country) {
        repository.move(shown, country);
        audit.append(AuditEvent.of(Action.PRACTITIONER_MOVED)
                .about(shown.id().value())
                .on("practitioner", shown.id().value())
                .saying(shown.details().country() + " > " + country));
    }

    @Transactional(readOnly = true)
    public Optional<Practitioner> find(PractitionerId id) {
        return repository.find(id);
    }

    /** By УИН, or by words of the name in either script and any order; nothing typed: the first of the list. */
    @Transactional(readOnly = true)
    public List<Practitioner> search(String typed) {
        var text = typed.strip();
        if (Practitioner.Details.isUin(text)) {
            return repository.byUin(text);
        }
        return repository.byName(Transliteration.keys(text)).stream()
                .sorted(Comparator.comparing(
                        one -> one.details().family() + ", " + one.details().given(), Sorting.bulgarian()))
                .toList();
    }
}
