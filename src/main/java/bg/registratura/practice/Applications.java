package bg.registratura.practice;

import bg.registratura.audit.Action;
import bg.registratura.credential.Credentials;
import bg.registratura.people.Practitioner;
import bg.registratura.people.PractitionerId;
import bg.registratura.people.Practitioners;
import bg.registratura.practice.Application.End;
import bg.registratura.practice.Application.State;
import bg.registratura.practice.Application.Way;
import bg.registratura.practice.Applying.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How dentists come by a sign-in, step by step; the last one, the sheet, is handed over in person and by another room. */
@Service
public class Applications {

    private static final String DESK = "hasAnyRole('RECEPTION','SHIFT_LEAD')";

    private final ApplicationRepository repository;
    private final Practices practices;
    private final Practitioners practitioners;
    private final Credentials credentials;
    private final Ledger ledger;

    Applications(
            ApplicationRepository repository,
            Practices practices,
            Practitioners practitioners,
            Credentials credentials,
            Ledger ledger) {
        this.repository = repository;
        this.practices = practices;
        this.practitioners = practitioners;
        this.credentials = credentials;
        this.ledger = ledger;
    }

    /** Takes a signed application at the desk. */
    @Transactional
    @PreAuthorize(DESK)
    public Applying apply(PractitionerId dentist, PracticeId practice) {
        return apply(dentist, practice, Way.ON_PAPER);
    }

    Applying apply(PractitionerId dentist, PracticeId practice, Way way) {
        var id = new ApplicationId(ledger.newId());
        if (repository.of(practice).stream()
                .anyMatch(one -> one.dentist().equals(dentist) && one.state() != State.ENDED)) {
            return new Applying.Refused(Reason.ALREADY);
        }
        try {
            repository.insert(id, dentist, practice, way, ledger.written());
        } catch (DuplicateKeyException e) {
            return new Applying.Refused(Reason.ALREADY);
        }
        ledger.tell(Action.DENTIST_APPLIED, dentist, id, way.name());
        return new Applying.Done(id);
    }

    /** Writes down where the УИН was found; the practice is looked up before. */
    @Transactional
    @PreAuthorize(DESK)
    public Applying check(ApplicationId id, Application.How how) {
        var application = repository.find(id).orElseThrow();
        if (practices.find(application.practice()).filter(Practice::isChecked).isEmpty()) {
            return new Applying.Refused(Reason.PRACTICE_UNCHECKED);
        }
        if (application.uin() == null
                && practitioners
                        .find(application.dentist())
                        .filter(Practitioner::practisesInBulgaria)
                        .isPresent()) {
            return new Applying.Refused(Reason.NO_UIN);
        }
        if (!repository.check(id, how, ledger.written())) {
            return new Applying.Refused(Reason.OVERTAKEN);
        }
        ledger.tell(Action.DENTIST_CHECKED, application.dentist(), id, how.name());
        return new Applying.Done(id);
    }

    /** Ends it at this moment; whoever belongs to no practice any more loses the sign-in with it. */
    @Transactional
    @PreAuthorize(DESK)
    public Applying end(ApplicationId id, End reason) {
        return ended(repository.find(id).orElseThrow(), reason);
    }

    Applying ended(Application application, End reason) {
        if (!repository.end(application.id(), reason, ledger.written())) {
            return new Applying.Refused(Reason.OVERTAKEN);
        }
        ledger.tell(Action.DENTIST_ENDED, application.dentist(), application.id(), reason.name());
        if (!repository.stands(application.dentist())) {
            credentials.leave(application.dentist().value());
        }
        return new Applying.Done(application.id());
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD','PRACTICE_ADMINISTRATOR')")
    public Optional<Application> find(ApplicationId id) {
        return repository.find(id);
    }

    /** Of each dentist every place they have or had, the newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(DESK)
    public Map<PractitionerId, List<Application>> of(Collection<PractitionerId> dentists) {
        return dentists.isEmpty()
                ? Map.of()
                : repository.ofDentists(dentists).stream().collect(Collectors.groupingBy(Application::dentist));
    }

    List<Application> in(PracticeId practice) {
        return repository.of(practice);
    }
}
