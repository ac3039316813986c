package bg.registratura.diary;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.security.CurrentUser;
import bg.registratura.visit.VisitId;
import bg.registratura.visit.Visits;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of appointments: they came, they did not, they called off. */
@Service
public class Attendance {

    private final AppointmentRepository repository;
    private final Visits visits;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Attendance(AppointmentRepository repository, Visits visits, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.visits = visits;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** They came: a patient of the register stands in the queue at once; anybody else is for the desk to find. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public Arrival arrive(Appointment seen) {
        if (!seen.slot().day().equals(Dates.dayOf(clock.instant()))) {
            return new Arrival.AnotherDay();
        }
        var patient = seen.patient();
        return patient == null ? cameUnregistered(seen) : cameOf(seen, patient);
    }

    private Arrival cameOf(Appointment seen, PatientId patient) {
        if (seen.state() != AppointmentState.BOOKED || !isAsSeen(seen)) {
            return new Arrival.Overtaken();
        }
        var visit = visits.open(patient);
        return end(seen, AppointmentState.ARRIVED, Action.APPOINTMENT_ARRIVED, visit.id())
                ? new Arrival.Queued(patient, visit)
                : new Arrival.Overtaken();
    }

    private Arrival cameUnregistered(Appointment seen) {
        return end(seen, AppointmentState.ARRIVED, Action.APPOINTMENT_ARRIVED, null)
                ? new Arrival.Unregistered(seen.name())
                : new Arrival.Overtaken();
    }

    /** They did not come; false when the other desk was first. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public boolean miss(Appointment seen) {
        return end(seen, AppointmentState.NO_SHOW, Action.APPOINTMENT_MISSED, null);
    }

    /** It is called off and its time is free; false when the other desk was first. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public boolean cancel(Appointment seen) {
        return end(seen, AppointmentState.CANCELLED, Action.APPOINTMENT_CANCELLED, null);
    }

    private boolean isAsSeen(Appointment seen) {
        repository.hold(seen.slot());
        return repository
                .find(seen.id())
                .filter(now -> now.version() == seen.version())
                .isPresent();
    }

    private boolean end(Appointment seen, AppointmentState state, Action action, @Nullable VisitId visit) {
        var change = new AppointmentChange(
                seen.slot(), state, visit, user.require().account().value(), clock.instant());
        if (seen.state() != AppointmentState.BOOKED || !repository.update(seen, change)) {
            return false;
        }
        var patient = seen.patient();
        audit.append(AuditEvent.of(action)
                .about(patient == null ? null : patient.value())
                .on("appointment", seen.id().value()));
        return true;
    }
}
