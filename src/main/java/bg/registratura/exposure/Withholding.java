package bg.registratura.exposure;

import bg.registratura.imaging.StudyId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which studies nobody outside the laboratory sees: an incident of theirs is not decided, or decided against. */
@Service
public class Withholding {

    private final IncidentRepository repository;

    Withholding(IncidentRepository repository) {
        this.repository = repository;
    }

    /** Whether no pixel of it leaves at this moment. */
    @Transactional(readOnly = true)
    public boolean isWithheld(StudyId study) {
        return !withheld(List.of(study)).isEmpty();
    }

    /** Those of a list. */
    @Transactional(readOnly = true)
    public Set<StudyId> withheld(Collection<StudyId> studies) {
        return repository.withheld(studies);
    }
}
