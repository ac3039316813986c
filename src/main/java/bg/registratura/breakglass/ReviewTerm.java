package bg.registratura.breakglass;

import bg.registratura.language.Dates;
import bg.registratura.subjectrequest.Holidays;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Until when the officer judges an opening, by the official calendar. */
@Component
class ReviewTerm {

    private final Holidays holidays;

    ReviewTerm(Holidays holidays) {
        this.holidays = holidays;
    }

    LocalDate lastDay(BreakGlass glass) {
        return holidays.workingDaysAfter(Dates.dayOf(glass.openedAt()), GlassReview.WORKING_DAYS);
    }
}
