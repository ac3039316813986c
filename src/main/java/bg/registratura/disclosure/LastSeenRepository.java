package bg.registratura.disclosure;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.IDENTITY_CHECK;
import static bg.registratura.schema.Tables.IRRADIATION;
import static org.jooq.impl.DSL.max;

import bg.registratura.identity.Bearer;
import bg.registratura.people.PatientId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads on which day somebody was here themselves. */
@Repository
class LastSeenRepository {

    private final DSLContext dsl;

    LastSeenRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The last one, by their own document or by an exposure; of somebody who never was, none. */
    Optional<LocalDate> last(PatientId patient) {
        return Stream.of(shown(patient), exposed(patient))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private Optional<LocalDate> shown(PatientId patient) {
        var day = max(IDENTITY_CHECK.CHECKED_ON);
        return dsl.select(day)
                .from(IDENTITY_CHECK)
                .where(isOf(IDENTITY_CHECK.PATIENT_ID, patient))
                .and(IDENTITY_CHECK.BEARER.eq(Bearer.SELF))
                .and(IDENTITY_CHECK.NAMES_MATCH)
                .and(IDENTITY_CHECK.NUMBER_MATCH)
                .fetchOptional(day);
    }

    private Optional<LocalDate> exposed(PatientId patient) {
        var day = max(IRRADIATION.EXPOSED_ON);
        return dsl.select(day)
                .from(IRRADIATION)
                .where(isOf(IRRADIATION.PATIENT_ID, patient))
                .fetchOptional(day);
    }
}
