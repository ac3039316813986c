package bg.registratura.exposure;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.EXPOSURE;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import bg.registratura.consent.EarlierExposures.Earlier;
import bg.registratura.people.PatientId;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads which examinations a person had, whichever of their records they stand under. */
@Repository
class EarlierExposureRepository {

    private final DSLContext dsl;

    EarlierExposureRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** One row for an examination and its day; a picture that was thrown away was an exposure too. */
    List<Earlier> since(PatientId patient, LocalDate day) {
        var later = EXPOSURE.as("later");
        return dsl.select(IMAGING_ORDER.EXAMINATION, EXPOSURE.EXPOSED_ON)
                .from(EXPOSURE)
                .join(IMAGING_ORDER)
                .on(IMAGING_ORDER.IMAGING_ORDER_ID.eq(EXPOSURE.IMAGING_ORDER_ID))
                .where(isOf(EXPOSURE.PATIENT_ID, patient))
                .and(EXPOSURE.EXPOSED_ON.ge(day))
                .and(EXPOSURE.ANNULLED.isFalse())
                .and(notExists(selectOne().from(later).where(later.CORRECTS_EXPOSURE_ID.eq(EXPOSURE.EXPOSURE_ID))))
                .groupBy(IMAGING_ORDER.IMAGING_ORDER_ID, IMAGING_ORDER.EXAMINATION, EXPOSURE.EXPOSED_ON)
                .orderBy(EXPOSURE.EXPOSED_ON.desc(), IMAGING_ORDER.EXAMINATION)
                .fetch(mapping(Earlier::new));
    }
}
