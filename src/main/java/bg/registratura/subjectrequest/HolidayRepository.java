package bg.registratura.subjectrequest;

import static bg.registratura.schema.Tables.HOLIDAY;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class HolidayRepository {

    private final DSLContext dsl;

    HolidayRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The calendar of the law with everything that was ordered otherwise. */
    WorkingDays days() {
        return new WorkingDays(
                dsl.select(HOLIDAY.DAY_ON, HOLIDAY.RULE).from(HOLIDAY).fetchMap(HOLIDAY.DAY_ON, HOLIDAY.RULE));
    }
}
