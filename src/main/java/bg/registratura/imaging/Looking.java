package bg.registratura.imaging;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.language.Dates;
import bg.registratura.shell.NotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks of those who make and read pictures, while they do ({@link InHand}). Every look is written down. */
@Service
public class Looking {

    private final PictureRepository repository;
    private final StudyTerms terms;
    private final UnitEye eye;
    private final AuditLog audit;
    private final Clock clock;

    Looking(PictureRepository repository, StudyTerms terms, UnitEye eye, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.terms = terms;
        this.eye = eye;
        this.audit = audit;
        this.clock = clock;
    }

    /** The pictures of a study that is being made or read; none when it is no longer, and that is written down too. */
    @Transactional
    @PreAuthorize("hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN')")
    public List<PictureSummary> look(StudyId id) {
        var study = repository.study(id);
        if (study.isEmpty()) {
            return List.of();
        }
        var patient = study.get().patient();
        var seen = AuditEvent.of(Action.STUDY_VIEWED)
                .about(patient == null ? null : patient.value())
                .on("study", id.value());
        if (!eye.sees(id)) {
            audit.append(seen.saying("CLOSED").refused());
            return List.of();
        }
        audit.append(seen);
        return repository.pictures(id);
    }

    /** A picture of such a study at screen size, as long as it is one: asked again for every byte of an open page. */
    @PreAuthorize("hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN')")
    public InputStream preview(InstanceId instance) throws IOException {
        if (repository.studyOf(instance).filter(eye::sees).isEmpty()) {
            throw new NotFoundException();
        }
        return eye.preview(instance);
    }

    /** How long each of these studies is kept, in words. */
    @Transactional(readOnly = true)
    public Map<StudyId, String> kept(List<StudySummary> studies, Locale locale) {
        return terms.told(studies.stream().map(StudySummary::id).toList(), locale);
    }

    /** Today's studies, the newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN')")
    public List<StudySummary> receivedToday() {
        var midnight = Dates.dayOf(clock.instant()).atStartOfDay(Dates.SOFIA).toInstant();
        return repository.receivedSince(midnight);
    }
}
