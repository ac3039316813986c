package bg.registratura.diary;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.subjectrequest.Holidays;
import bg.registratura.visit.Examination;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the laboratory works, and how long an examination takes. */
@Service
public class OpeningTimes {

    private final OpeningRepository repository;
    private final Holidays holidays;
    private final AuditLog audit;

    OpeningTimes(OpeningRepository repository, Holidays holidays, AuditLog audit) {
        this.repository = repository;
        this.holidays = holidays;
        this.audit = audit;
    }

    /** The week from Monday. */
    @Transactional(readOnly = true)
    public List<WeekdayHours> week() {
        return repository.week();
    }

    /** One day, with the holidays of the law. */
    @Transactional(readOnly = true)
    public Opening on(LocalDate day) {
        return holidays.isHoliday(day)
                ? new Opening.Shut(Closure.HOLIDAY)
                : repository.week().get(day.getDayOfWeek().ordinal()).opening();
    }

    /** Minutes for each examination. */
    @Transactional(readOnly = true)
    public Map<Examination, Integer> minutes() {
        return new EnumMap<>(repository.minutes());
    }

    /** Sets the whole week and all durations; what is booked already stays where it is. */
    @Transactional
    @PreAuthorize("hasAnyRole('SHIFT_LEAD','ADMINISTRATOR')")
    public void change(List<WeekdayHours> week, Map<Examination, Integer> minutes) {
        week.forEach(repository::set);
        minutes.forEach(repository::set);
        audit.append(AuditEvent.of(Action.SETTINGS_CHANGED).saying("OPENING_HOURS"));
    }
}
