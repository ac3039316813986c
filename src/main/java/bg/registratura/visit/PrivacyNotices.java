package bg.registratura.visit;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.people.PatientId;
import bg.registratura.security.CurrentUser;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Privacy notices handed over at the desk, each version once to each patient. */
@Service
public class PrivacyNotices {

    private final NoticeRepository repository;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    PrivacyNotices(NoticeRepository repository, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which of these patients have this version. */
    @Transactional(readOnly = true)
    public Set<PatientId> given(Collection<PatientId> patients, String version) {
        return repository.given(patients, version);
    }

    /** Writes down that a patient received a version; a second time changes nothing. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public void give(Visit visit, String version, Locale language) {
        var now = clock.instant();
        var notice = new NoticeGiven(visit.patient(), visit.id(), version, language.getLanguage(), now);
        if (repository.insert(Uuid7.next(now), notice, user.require().account().value())) {
            audit.append(AuditEvent.of(Action.NOTICE_GIVEN)
                    .about(visit.patient().value())
                    .on("notice", version));
        }
    }
}
