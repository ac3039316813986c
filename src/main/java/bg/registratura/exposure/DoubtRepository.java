package bg.registratura.exposure;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.REPORTED_EXPOSURE_DOUBT;

import bg.registratura.crypto.Uuid7;
import bg.registratura.security.AccountId;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What is said against reports of the units: rows are added and read, never changed. */
@Repository
class DoubtRepository {

    private final DSLContext dsl;

    DoubtRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(ReportId report, String reason, AccountId by, Instant now) {
        dsl.insertInto(REPORTED_EXPOSURE_DOUBT)
                .set(REPORTED_EXPOSURE_DOUBT.REPORTED_EXPOSURE_DOUBT_ID, Uuid7.next(now))
                .set(REPORTED_EXPOSURE_DOUBT.REPORTED_EXPOSURE_ID, report)
                .set(REPORTED_EXPOSURE_DOUBT.REASON, reason)
                .set(REPORTED_EXPOSURE_DOUBT.DOUBTED_AT, now)
                .set(REPORTED_EXPOSURE_DOUBT.DOUBTED_BY, by.value())
                .execute();
    }

    /** The oldest first. */
    List<Doubt> of(ReportId report, AccountId asking) {
        return dsl.select(
                        REPORTED_EXPOSURE_DOUBT.REASON,
                        REPORTED_EXPOSURE_DOUBT.DOUBTED_AT,
                        ACCOUNT.DISPLAY_NAME,
                        REPORTED_EXPOSURE_DOUBT.DOUBTED_BY)
                .from(REPORTED_EXPOSURE_DOUBT)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID
                        .coerce(REPORTED_EXPOSURE_DOUBT.DOUBTED_BY)
                        .eq(REPORTED_EXPOSURE_DOUBT.DOUBTED_BY))
                .where(REPORTED_EXPOSURE_DOUBT.REPORTED_EXPOSURE_ID.eq(report))
                .orderBy(REPORTED_EXPOSURE_DOUBT.DOUBTED_AT, REPORTED_EXPOSURE_DOUBT.REPORTED_EXPOSURE_DOUBT_ID)
                .fetch(row -> new Doubt(
                        row.value1(), row.value2(), row.value3(), row.value4().equals(asking.value())));
    }
}
