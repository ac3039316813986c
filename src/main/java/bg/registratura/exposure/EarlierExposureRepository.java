package bg.registratura.exposure;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.IRRADIATION;
import static org.jooq.Records.mapping;

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

    /** One row for an examination and its day; a picture that was thrown away was an exposure too, and so was one without consent. */
    List<Earlier> since(PatientId patient, LocalDate day) {
        return dsl.select(IMAGING_ORDER.EXAMINATION, IRRADIATION.EXPOSED_ON)
                .from(IRRADIATION)
                .join(IMAGING_ORDER)
                .on(IMAGING_ORDER.IMAGING_ORDER_ID.eq(IRRADIATION.IMAGING_ORDER_ID))
                .where(isOf(IRRADIATION.PATIENT_ID, patient))
                .and(IRRADIATION.EXPOSED_ON.ge(day))
                .groupBy(IMAGING_ORDER.IMAGING_ORDER_ID, IMAGING_ORDER.EXAMINATION, IRRADIATION.EXPOSED_ON)
                .orderBy(IRRADIATION.EXPOSED_ON.desc(), IMAGING_ORDER.EXAMINATION)
                .fetch(mapping(Earlier::new));
    }
}
