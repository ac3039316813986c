package bg.registratura.exposure;

import static bg.registratura.schema.Tables.DEVICE_QUALITY_CHECK;
import static org.jooq.Records.mapping;

import bg.registratura.crypto.Uuid7;
import bg.registratura.security.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Checks of the quality of units: rows are added and read, never changed. */
@Repository
class QualityRepository {

    private final DSLContext dsl;

    QualityRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(QualityCheck check, AccountId by, Instant now) {
        dsl.insertInto(DEVICE_QUALITY_CHECK)
                .set(DEVICE_QUALITY_CHECK.DEVICE_QUALITY_CHECK_ID, Uuid7.next(now))
                .set(DEVICE_QUALITY_CHECK.DEVICE_ID, check.device())
                .set(DEVICE_QUALITY_CHECK.KIND, check.kind())
                .set(DEVICE_QUALITY_CHECK.RESULT, check.result())
                .set(DEVICE_QUALITY_CHECK.DONE_ON, check.doneOn())
                .set(DEVICE_QUALITY_CHECK.DONE_BY, check.doneBy())
                .set(DEVICE_QUALITY_CHECK.NOTE, check.note())
                .set(DEVICE_QUALITY_CHECK.NEXT_DUE_ON, check.nextDueOn())
                .set(DEVICE_QUALITY_CHECK.RECORDED_AT, now)
                .set(DEVICE_QUALITY_CHECK.RECORDED_BY, by.value())
                .execute();
    }

    /** Of each unit that has checks. */
    Map<DeviceId, Quality> all() {
        return dsl
                .select(
                        DEVICE_QUALITY_CHECK.DEVICE_ID,
                        DEVICE_QUALITY_CHECK.KIND,
                        DEVICE_QUALITY_CHECK.RESULT,
                        DEVICE_QUALITY_CHECK.DONE_ON,
                        DEVICE_QUALITY_CHECK.DONE_BY,
                        DEVICE_QUALITY_CHECK.NOTE,
                        DEVICE_QUALITY_CHECK.NEXT_DUE_ON)
                .from(DEVICE_QUALITY_CHECK)
                .orderBy(DEVICE_QUALITY_CHECK.DONE_ON.desc(), DEVICE_QUALITY_CHECK.RECORDED_AT.desc())
                .fetch(mapping(QualityCheck::new))
                .stream()
                .collect(Collectors.groupingBy(
                        QualityCheck::device, Collectors.collectingAndThen(Collectors.toList(), Quality::new)));
    }
}
