package bg.registratura.exposure;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.IRRADIATION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;

import bg.registratura.people.PatientId;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads the view in which every irradiation stands once. */
@Repository
class IrradiationRepository {

    private final DSLContext dsl;

    IrradiationRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Irradiated> of(PatientId patient, LocalDate from) {
        return dsl.select(
                        IRRADIATION.IMAGING_ORDER_ID,
                        IMAGING_ORDER.EXAMINATION,
                        IRRADIATION.EXPOSED_AT,
                        IRRADIATION.EXPOSED_ON,
                        IRRADIATION.DEVICE_ID,
                        IRRADIATION.DOSE_AREA_PRODUCT_MGYCM2,
                        field(IRRADIATION.UNCONSENTED_EXPOSURE_ID.isNull()))
                .from(IRRADIATION)
                .join(IMAGING_ORDER)
                .on(IMAGING_ORDER.IMAGING_ORDER_ID.eq(IRRADIATION.IMAGING_ORDER_ID))
                .where(isOf(IRRADIATION.PATIENT_ID, patient))
                .and(IRRADIATION.EXPOSED_ON.ge(from))
                .orderBy(IRRADIATION.EXPOSED_AT.desc())
                .fetch(mapping(Irradiated::new));
    }
}
