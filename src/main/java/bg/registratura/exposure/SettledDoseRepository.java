package bg.registratura.exposure;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.UNCONSENTED_DOSE;
import static org.jooq.Records.mapping;

import bg.registratura.crypto.Uuid7;
import bg.registratura.security.AccountId;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Counter-entries to the dose of exposures without consent: rows are added and read, never changed. */
@Repository
class SettledDoseRepository {

    private final DSLContext dsl;

    SettledDoseRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(UnconsentedId exposure, Dose dose, String reason, AccountId by, Instant now) {
        dsl.insertInto(UNCONSENTED_DOSE)
                .set(UNCONSENTED_DOSE.UNCONSENTED_DOSE_ID, Uuid7.next(now))
                .set(UNCONSENTED_DOSE.UNCONSENTED_EXPOSURE_ID, exposure)
                .set(UNCONSENTED_DOSE.DOSE_AREA_PRODUCT_MGYCM2, dose.milliGrayCm2())
                .set(UNCONSENTED_DOSE.REASON, reason)
                .set(UNCONSENTED_DOSE.RECORDED_AT, now)
                .set(UNCONSENTED_DOSE.RECORDED_BY, by.value())
                .execute();
    }

    List<SettledDose> of(UnconsentedId exposure) {
        return dsl.select(
                        UNCONSENTED_DOSE.DOSE_AREA_PRODUCT_MGYCM2,
                        UNCONSENTED_DOSE.REASON,
                        UNCONSENTED_DOSE.RECORDED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(UNCONSENTED_DOSE)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.coerce(UNCONSENTED_DOSE.RECORDED_BY).eq(UNCONSENTED_DOSE.RECORDED_BY))
                .where(UNCONSENTED_DOSE.UNCONSENTED_EXPOSURE_ID.eq(exposure))
                .orderBy(UNCONSENTED_DOSE.RECORDED_AT, UNCONSENTED_DOSE.UNCONSENTED_DOSE_ID)
                .fetch(mapping(SettledDose::new));
    }
}
