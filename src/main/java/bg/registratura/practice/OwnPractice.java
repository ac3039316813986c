package bg.registratura.practice;

import bg.registratura.people.Practitioner;
import bg.registratura.people.PractitionerRegistration;
import bg.registratura.people.Practitioners;
import bg.registratura.practice.Application.End;
import bg.registratura.practice.Application.Way;
import java.util.List;
import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator of a practice does for it and for no other: propose dentists, end their access. */
@Service
public class OwnPractice {

    private static final String ADMINISTRATOR = "hasRole('PRACTICE_ADMINISTRATOR')";

    private final Practices practices;
    private final Applications applications;
    private final Practitioners practitioners;
    private final Ledger ledger;

    OwnPractice(Practices practices, Applications applications, Practitioners practitioners, Ledger ledger) {
        this.practices = practices;
        this.applications = applications;
        this.practitioners = practitioners;
        this.ledger = ledger;
    }

    @Transactional(readOnly = true)
    @PreAuthorize(ADMINISTRATOR)
    public Practice mine() {
        return practices.find(own()).orElseThrow();
    }

    /** The dentists of the practice, those too who left. */
    @Transactional(readOnly = true)
    @PreAuthorize(ADMINISTRATOR)
    public List<Application> dentists() {
        return applications.in(own());
    }

    /** Proposes a dentist; the desk looks the УИН up and sees them in person. */
    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public Applying propose(String given, String family, String uin) {
        var details = new Practitioner.Details(
                given, family, uin, mine().details().name(), mine().details().country());
        var dentist =
                switch (practitioners.propose(details)) {
                    case PractitionerRegistration.Registered(var id) -> id;
                    case PractitionerRegistration.Duplicate(var id) -> id;
                };
        return applications.apply(dentist, own(), Way.BY_PRACTICE);
    }

    /** Says that a dentist left: the access ends at once. */
    @Transactional
    @PreAuthorize(ADMINISTRATOR)
    public Applying left(ApplicationId id) {
        var application = applications
                .find(id)
                .filter(one -> one.practice().equals(own()))
                .orElseThrow(() -> new AccessDeniedException("another practice's dentist"));
        return applications.ended(application, End.LEFT_PRACTICE);
    }

    private PracticeId own() {
        return new PracticeId(Objects.requireNonNull(ledger.user().require().subject()));
    }
}
