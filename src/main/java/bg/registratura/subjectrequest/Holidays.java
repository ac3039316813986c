package bg.registratura.subjectrequest;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The official calendar as other rooms need it: which days everybody has off. */
@Service
public class Holidays {

    private final HolidayRepository repository;

    Holidays(HolidayRepository repository) {
        this.repository = repository;
    }

    /** Whether the day is a public holiday or was ordered free; an ordinary weekend is not. */
    @Transactional(readOnly = true)
    public boolean isHoliday(LocalDate day) {
        return repository.days().isHoliday(day);
    }

    /** The last of so many working days after a day, which is not counted itself. */
    @Transactional(readOnly = true)
    public LocalDate workingDaysAfter(LocalDate day, int count) {
        var calendar = repository.days();
        var last = day;
        for (int worked = 0; worked < count; ) {
            last = last.plusDays(1);
            if (!calendar.isFree(last)) {
                worked++;
            }
        }
        return last;
    }
}
