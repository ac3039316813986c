package bg.registratura.dose;

import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.SamePerson.ofRecord;
import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.DEVICE;
import static bg.registratura.schema.Tables.EXPOSURE;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.PATIENT;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Reads exposures for the figures: no name, no identifier, no birth date leaves it. */
@Repository
class DoseRepository {

    private final DSLContext dsl;

    DoseRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Every exposure of these days as it stands after its corrections, the latest first. */
    List<Measured> measured(Span span) {
        return consented(span);
    }

    private List<Measured> consented(Span span) {
        return dsl.select(
                        PATIENT.PATIENT_ID,
                        PATIENT.BIRTH_DATE,
                        IMAGING_ORDER.ACCESSION_NUMBER,
                        IMAGING_ORDER.EXAMINATION,
                        EXPOSURE.EXPOSED_ON,
                        EXPOSURE.DOSE_AREA_PRODUCT_MGYCM2,
                        EXPOSURE.REJECTED,
                        EXPOSURE.REPEAT_REASON,
                        DEVICE.DEVICE_ID,
                        DEVICE.NAME,
                        DEVICE.ROOM,
                        ACCOUNT.ACCOUNT_ID,
                        ACCOUNT.DISPLAY_NAME)
                .from(EXPOSURE)
                .join(IMAGING_ORDER)
                .on(IMAGING_ORDER.IMAGING_ORDER_ID.eq(EXPOSURE.IMAGING_ORDER_ID))
                .join(RECORD)
                .on(RECORD.PATIENT_ID.eq(EXPOSURE.PATIENT_ID))
                .join(PATIENT)
                .on(ofRecord())
                .join(DEVICE)
                .on(DEVICE.DEVICE_ID.eq(EXPOSURE.DEVICE_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.coerce(SQLDataType.UUID).eq(EXPOSURE.OPERATOR_ID))
                .where(EXPOSURE.EXPOSED_ON.between(span.from(), span.to()))
                .and(stands())
                .orderBy(EXPOSURE.EXPOSED_AT.desc())
                .fetch(DoseRepository::measured);
    }

    private static Measured measured(Record row) {
        var day = row.get(EXPOSURE.EXPOSED_ON);
        var group = PatientGroup.of(row.get(PATIENT.BIRTH_DATE), day);
        var device = row.get(DEVICE.NAME) + " \u00b7 " + row.get(DEVICE.ROOM);
        return new Measured(
                row.get(PATIENT.PATIENT_ID).value(),
                row.get(IMAGING_ORDER.ACCESSION_NUMBER),
                day,
                new Category(row.get(IMAGING_ORDER.EXAMINATION), group, Quantity.DOSE_AREA_PRODUCT),
                new Named(row.get(DEVICE.DEVICE_ID).value(), device),
                new Named(row.get(ACCOUNT.ACCOUNT_ID).value(), row.get(ACCOUNT.DISPLAY_NAME)),
                row.get(EXPOSURE.DOSE_AREA_PRODUCT_MGYCM2),
                row.get(EXPOSURE.REJECTED),
                row.get(EXPOSURE.REPEAT_REASON));
    }

    /** Neither annulled nor replaced by a later entry. */
    private static Condition stands() {
        var later = EXPOSURE.as("later");
        return EXPOSURE.ANNULLED
                .isFalse()
                .and(notExists(selectOne().from(later).where(later.CORRECTS_EXPOSURE_ID.eq(EXPOSURE.EXPOSURE_ID))));
    }
}
