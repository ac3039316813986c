package bg.registratura.diary;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.diary.BookedFor.OfPatient;
import bg.registratura.people.PatientId;
import bg.registratura.security.CurrentUser;
import bg.registratura.shell.NotFoundException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Putting appointments at a time: booking, moving, taking back. */
@Service
public class Appointments {

    private final AppointmentRepository repository;
    private final Rules rules;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    Appointments(AppointmentRepository repository, Rules rules, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.rules = rules;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Books a time, or says what stands in its way. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public Booking book(Wanted wanted) {
        var now = clock.instant();
        var id = new AppointmentId(Uuid7.next(now));
        repository.hold(wanted.slot());
        return refusal(wanted.slot(), id).orElseGet(() -> {
            repository.insert(id, wanted, user.require().account().value(), now);
            var patient = wanted.whom() instanceof OfPatient(var of) ? of : null;
            note(Action.APPOINTMENT_BOOKED, id, patient, wanted.slot());
            return new Booking.Booked(id, 0);
        });
    }

    /** Moves an expected person to another time or unit. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public Booking move(Appointment seen, Slot to) {
        return seen.state() == AppointmentState.BOOKED
                ? put(seen, to, Action.APPOINTMENT_MOVED)
                : new Booking.Overtaken();
    }

    /** Takes a cancellation or a "did not come" back, if the time is still free. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public Booking restore(Appointment seen) {
        return seen.state().holdsItsTime()
                ? new Booking.Overtaken()
                : put(seen, seen.slot(), Action.APPOINTMENT_RESTORED);
    }

    /** An appointment as it stands now. */
    @Transactional(readOnly = true)
    public Appointment find(AppointmentId id) {
        return repository.find(id).orElseThrow(NotFoundException::new);
    }

    private Booking put(Appointment seen, Slot to, Action action) {
        repository.hold(seen.slot(), to);
        return refusal(to, seen.id()).orElseGet(() -> {
            var change = new AppointmentChange(
                    to, AppointmentState.BOOKED, null, user.require().account().value(), clock.instant());
            if (!repository.update(seen, change)) {
                return new Booking.Overtaken();
            }
            note(action, seen.id(), seen.patient(), to);
            return new Booking.Booked(seen.id(), seen.version() + 1);
        });
    }

    private Optional<Booking> refusal(Slot slot, AppointmentId id) {
        return rules.against(slot).<Booking>map(Booking.Shut::new).or(() -> repository
                .inTheWayOf(slot, id)
                .map(other -> new Booking.Taken(other.starts(), other.ends())));
    }

    private void note(Action action, AppointmentId id, @Nullable PatientId patient, Slot slot) {
        audit.append(AuditEvent.of(action)
                .about(patient == null ? null : patient.value())
                .on("appointment", id.value())
                .saying(slot.day() + " " + slot.starts()));
    }
}
