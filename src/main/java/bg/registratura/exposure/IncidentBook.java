package bg.registratura.exposure;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.exposure.Incident.Cause;
import bg.registratura.imaging.AttachedPicture;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.visit.OrderId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens incidents, in the transaction in which the study comes to its order. */
@Component
class IncidentBook {

    private final IncidentRepository repository;
    private final UnconsentedRepository exposures;
    private final Causes causes;
    private final AuditLog audit;
    private final Clock clock;

    IncidentBook(
            IncidentRepository repository,
            UnconsentedRepository exposures,
            Causes causes,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.exposures = exposures;
        this.causes = causes;
        this.audit = audit;
        this.clock = clock;
    }

    boolean isCovered(ReportedExposure report) {
        return exposures.isCovered(report.order(), report.exposedAt());
    }

    /** The dose is kept apart from the regular ones, and the whole study is withheld. */
    void open(ReportedExposure report) {
        var now = clock.instant();
        var incident = incident(report.study(), report.order(), report.patient(), causes.of(report));
        var id = new UnconsentedId(Uuid7.next(now));
        exposures.insert(id, incident, report, now);
        audit.append(AuditEvent.of(Action.UNCONSENTED_EXPOSURE_KEPT)
                .about(report.patient().value())
                .on("unconsented_exposure", id.value())
                .saying("exposure_incident " + incident.value()));
    }

    /** Another study shows the same irradiation: it is withheld with the first. */
    void withhold(ReportedExposure report, AttachedPicture picture) {
        incident(picture.study(), picture.order(), picture.patient(), causes.of(report));
    }

    /** Something was made for an order that was called off, whatever it shows. */
    void withholdOfACancelledOrder(AttachedPicture picture) {
        incident(picture.study(), picture.order(), picture.patient(), Cause.CANCELLED);
    }

    private IncidentId incident(StudyId study, OrderId order, PatientId patient, Cause cause) {
        return repository.ofStudy(study).map(Incident::id).orElseGet(() -> {
            var now = clock.instant();
            var id = new IncidentId(Uuid7.next(now));
            repository.insert(
                    new Incident(id, Dates.dayOf(now).getYear(), 0, study, order, patient, cause, now, List.of()));
            audit.append(AuditEvent.of(Action.EXPOSURE_INCIDENT_OPENED)
                    .about(patient.value())
                    .on("exposure_incident", id.value())
                    .saying(cause + " study " + study.value()));
            return id;
        });
    }
}
