package bg.registratura.imaging;

import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.INSTANCE;
import static bg.registratura.schema.Tables.SERIES;
import static bg.registratura.schema.Tables.STUDY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Pictures that have an order, as a witness is told of them. */
@Repository
class AttachedRepository {

    private final DSLContext dsl;

    AttachedRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<AttachedPicture> one(InstanceId instance) {
        return attached(INSTANCE.INSTANCE_ID.eq(instance));
    }

    List<AttachedPicture> all(StudyId study) {
        return attached(STUDY.STUDY_ID.eq(study));
    }

    private List<AttachedPicture> attached(Condition condition) {
        return dsl.select(
                        INSTANCE.INSTANCE_ID,
                        STUDY.STUDY_ID,
                        IMAGING_ORDER.IMAGING_ORDER_ID,
                        field(IMAGING_ORDER.CANCELLED_AT.isNotNull()),
                        IMAGING_ORDER.PATIENT_ID,
                        IMAGING_ORDER.EXAMINATION,
                        SERIES.MODALITY,
                        SERIES.SERIES_INSTANCE_UID,
                        INSTANCE.IRRADIATION_EVENT_UID,
                        SERIES.DEVICE_SERIAL,
                        SERIES.SENT_BY,
                        INSTANCE.TUBE_VOLTAGE_KV,
                        INSTANCE.TUBE_CURRENT_MA,
                        INSTANCE.EXPOSURE_TIME_MS,
                        INSTANCE.TUBE_EXPOSURE_MAS,
                        INSTANCE.DOSE_AREA_PRODUCT_MGYCM2,
                        INSTANCE.CTDI_VOL_MGY,
                        INSTANCE.TAKEN_AT,
                        INSTANCE.TIME_IS_TOLD,
                        INSTANCE.RECEIVED_AT)
                .from(INSTANCE)
                .join(SERIES)
                .on(SERIES.SERIES_ID.eq(INSTANCE.SERIES_ID))
                .join(STUDY)
                .on(STUDY.STUDY_ID.eq(SERIES.STUDY_ID))
                .join(IMAGING_ORDER)
                .on(IMAGING_ORDER.IMAGING_ORDER_ID.eq(STUDY.IMAGING_ORDER_ID))
                .where(condition)
                .orderBy(INSTANCE.TAKEN_AT, INSTANCE.INSTANCE_NUMBER, INSTANCE.INSTANCE_ID)
                .fetch(mapping(AttachedPicture::new));
    }
}
