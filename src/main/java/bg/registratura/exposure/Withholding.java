package bg.registratura.exposure;

import bg.registratura.imaging.StudyId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which studies nobody outside the laboratory sees: an incident of theirs is not decided, or decided against. */
@Service
public class Withholding {

    private final IncidentRepository incidents;
    private final WithheldRepository withheld;

    Withholding(IncidentRepository incidents, WithheldRepository withheld) {
        this.incidents = incidents;
        this.withheld = withheld;
    }

    /** Whether no pixel of it leaves at this moment. */
    @Transactional(readOnly = true)
    public boolean isWithheld(StudyId study) {
        return !withheld(List.of(study)).isEmpty();
    }

    /** Whether the two have still to decide, of it or of another study of its order, so that it must be looked at for that. */
    @Transactional(readOnly = true)
    public boolean isUndecided(StudyId study) {
        return incidents.over(study).stream().anyMatch(incident -> incident.state() == Incident.State.OPEN);
    }

    /** The incident that a study is looked at for: an open one before one that is decided, its own before its order's. */
    @Transactional(readOnly = true)
    public Optional<IncidentId> incidentOf(StudyId study) {
        return incidents.over(study).stream()
                .min(Comparator.<Incident, Boolean>comparing(incident -> incident.state() != Incident.State.OPEN)
                        .thenComparing(incident -> !incident.study().equals(study)))
                .map(Incident::id);
    }

    /** Those of a list. */
    @Transactional(readOnly = true)
    public Set<StudyId> withheld(Collection<StudyId> studies) {
        return withheld.withheld(studies);
    }
}
