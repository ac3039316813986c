package bg.registratura.diary;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.exposure.Devices;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looking into the diary. */
@Service
public class Diary {

    private final AppointmentRepository repository;
    private final Rules rules;
    private final OpeningTimes times;
    private final Devices devices;
    private final AuditLog audit;

    Diary(AppointmentRepository repository, Rules rules, OpeningTimes times, Devices devices, AuditLog audit) {
        this.repository = repository;
        this.rules = rules;
        this.times = times;
        this.devices = devices;
        this.audit = audit;
    }

    /** Opens a day: a look at everybody who is expected, written down once. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public DayPlan open(LocalDate day) {
        var plan = plan(day);
        audit.append(AuditEvent.of(Action.DIARY_OPENED)
                .on("diary_day", day)
                .saying(String.valueOf(plan.appointments().size())));
        return plan;
    }

    /** The day that is open on a screen already, as it stands now. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public DayPlan again(LocalDate day) {
        return plan(day);
    }

    public LocalDate today() {
        return rules.today();
    }

    private DayPlan plan(LocalDate day) {
        var over = rules.notBefore(day);
        return new DayPlan(
                day,
                times.on(day),
                devices.all().stream().filter(unit -> unit.isInUseOn(day)).toList(),
                repository.on(day),
                over.equals(LocalTime.MAX) ? over : over.withMinute(over.getMinute() / DayPlan.STEP * DayPlan.STEP),
                times.minutes());
    }
}
