package bg.registratura.diary;

import static bg.registratura.schema.Tables.EXAMINATION_DURATION;
import static bg.registratura.schema.Tables.OPENING_HOURS;

import bg.registratura.visit.Examination;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Rows of opening hours and of how long examinations take. */
@Repository
class OpeningRepository {

    private final DSLContext dsl;

    OpeningRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<WeekdayHours> week() {
        return dsl.selectFrom(OPENING_HOURS)
                .orderBy(OPENING_HOURS.WEEKDAY)
                .fetch(row -> new WeekdayHours(
                        DayOfWeek.of(row.get(OPENING_HOURS.WEEKDAY)),
                        row.get(OPENING_HOURS.OPENS),
                        row.get(OPENING_HOURS.CLOSES)));
    }

    void set(WeekdayHours hours) {
        dsl.update(OPENING_HOURS)
                .set(OPENING_HOURS.OPENS, hours.opens())
                .set(OPENING_HOURS.CLOSES, hours.closes())
                .where(OPENING_HOURS.WEEKDAY.eq(hours.day().getValue()))
                .execute();
    }

    Map<Examination, Integer> minutes() {
        return dsl.select(EXAMINATION_DURATION.EXAMINATION, EXAMINATION_DURATION.MINUTES)
                .from(EXAMINATION_DURATION)
                .fetchMap(EXAMINATION_DURATION.EXAMINATION, EXAMINATION_DURATION.MINUTES);
    }

    void set(Examination examination, int minutes) {
        dsl.update(EXAMINATION_DURATION)
                .set(EXAMINATION_DURATION.MINUTES, minutes)
                .where(EXAMINATION_DURATION.EXAMINATION.eq(examination))
                .execute();
    }
}
