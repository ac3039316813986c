package bg.registratura.diary;

import static bg.registratura.schema.Tables.APPOINTMENT;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Appointments by the number, without anybody's name. */
@Repository
class ExpectedRepository {

    private final DSLContext dsl;

    ExpectedRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    int count(LocalDate day, AppointmentState state) {
        return dsl.fetchCount(APPOINTMENT, APPOINTMENT.DAY_ON.eq(day).and(APPOINTMENT.STATE.eq(state)));
    }

    /** How many of people never met were deleted. */
    int deleteCallersBefore(LocalDate day) {
        return dsl.deleteFrom(APPOINTMENT)
                .where(APPOINTMENT.PATIENT_ID.isNull())
                .and(APPOINTMENT.DAY_ON.lt(day))
                .execute();
    }
}
