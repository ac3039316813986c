package bg.registratura.exposure;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.IRRADIATION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;

import bg.registratura.people.PatientId;
import bg.registratura.visit.Examination;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads the view in which every irradiation stands once. */
@Repository
class IrradiatedRepository {

    private static final int LATEST = 20;

    private final DSLContext dsl;

    IrradiatedRepository(DSLContext dsl) {
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

    /** The latest doses of such examinations with a unit. */
    List<BigDecimal> doses(DeviceId device, Examination examination) {
        return dsl.select(IRRADIATION.DOSE_AREA_PRODUCT_MGYCM2)
                .from(IRRADIATION)
                .join(IMAGING_ORDER)
                .on(IMAGING_ORDER.IMAGING_ORDER_ID.eq(IRRADIATION.IMAGING_ORDER_ID))
                .where(IRRADIATION.DEVICE_ID.eq(device))
                .and(IMAGING_ORDER.EXAMINATION.eq(examination))
                .and(IRRADIATION.DOSE_AREA_PRODUCT_MGYCM2.isNotNull())
                .orderBy(IRRADIATION.EXPOSED_AT.desc())
                .limit(LATEST)
                .fetch(IRRADIATION.DOSE_AREA_PRODUCT_MGYCM2);
    }
}
