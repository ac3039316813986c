package bg.registratura.restriction;

import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers at every question whether something is restricted at this moment; nothing is remembered between two. */
@Service
public class Restrictions {

    private final RestrictionRepository repository;
    private final Clock clock;

    Restrictions(RestrictionRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Whether a study may be seen by its person alone, and by who represents them by law. */
    @Transactional(readOnly = true)
    public boolean isRestricted(StudyId study) {
        return !restricted(List.of(study)).isEmpty();
    }

    /** Those of a list. */
    @Transactional(readOnly = true)
    public Set<StudyId> restricted(Collection<StudyId> studies) {
        return repository.restricted(studies);
    }

    /** Whether everything of a person is restricted, what is made later too. */
    @Transactional(readOnly = true)
    public boolean isWhollyRestricted(PatientId patient) {
        return repository.isWhole(patient);
    }

    /** Whether anything of a person is restricted. */
    @Transactional(readOnly = true)
    public boolean isAnythingRestricted(PatientId patient) {
        return repository.standsOn(patient);
    }

    /** Whether a release of these studies, or of anything of the person, is stopped today: it is restricted, and no exception holds. */
    @Transactional(readOnly = true)
    public boolean stopsRelease(PatientId patient, Collection<StudyId> studies) {
        return repository.stops(patient, studies, Dates.dayOf(clock.instant()));
    }
}
