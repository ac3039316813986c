package bg.registratura.identity;

import bg.registratura.people.PatientId;
import bg.registratura.people.Persons;
import bg.registratura.representation.Authorities;
import bg.registratura.representation.Empowered;
import bg.registratura.representation.Power;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For whom a look into a document stands, and what whoever showed it may do for them. */
@Service
public class ActingFor {

    private final Authorities authorities;
    private final Persons persons;

    ActingFor(Authorities authorities, Persons persons) {
        this.authorities = authorities;
        this.persons = persons;
    }

    /** The paper by which the bearer of a document acted, in one line. */
    Optional<String> proofOf(IdentityCheck check) {
        return Optional.ofNullable(check.look().authority())
                .flatMap(authorities::find)
                .map(Empowered::proof);
    }

    /** Whether what somebody acted by when this check was made lets them do this on a day; the person themselves may. */
    @Transactional(readOnly = true)
    public boolean allows(IdentityCheck check, Power power, LocalDate day) {
        var authority = check.look().authority();
        return authority == null || authorities.allows(authority, power, day);
    }

    /** Whether the bearer is the very person who may act today, in that quality. */
    boolean mayAct(PatientId patient, Look look) {
        return authorities.goodToday(patient).stream()
                .anyMatch(one -> one.authority().equals(look.authority())
                        && one.name().equals(look.bearerName())
                        && Optional.ofNullable(one.kind()).equals(look.bearer().byLaw()));
    }

    /** Whether a check is about a person, under whichever of their records it was made. */
    boolean isAbout(IdentityCheck check, Checked person) {
        return check.about() instanceof Checked.OfPatient(var one) && person instanceof Checked.OfPatient(var other)
                ? persons.same(one, other)
                : check.about().equals(person);
    }
}
