package bg.registratura.dose;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.DEVICE;
import static bg.registratura.schema.Tables.DOSE_REVIEW;
import static bg.registratura.schema.Tables.DOSE_REVIEW_CONCLUSION;
import static bg.registratura.schema.Tables.REFERENCE_LEVEL;

import bg.registratura.exposure.DeviceId;
import bg.registratura.security.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Local reviews and their conclusions: rows are added and read, never changed. */
@Repository
class DoseReviewRepository {

    private final DSLContext dsl;

    DoseReviewRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** All of them, the latest first. */
    List<DoseReview> all() {
        var opener = ACCOUNT.as("opener");
        var closer = ACCOUNT.as("closer");
        return dsl.select(DOSE_REVIEW.fields())
                .select(DEVICE.NAME, REFERENCE_LEVEL.LEVEL_VALUE, opener.DISPLAY_NAME)
                .select(DOSE_REVIEW_CONCLUSION.CONCLUSION, DOSE_REVIEW_CONCLUSION.CONCLUDED_AT, closer.DISPLAY_NAME)
                .from(DOSE_REVIEW)
                .join(REFERENCE_LEVEL)
                .on(REFERENCE_LEVEL.REFERENCE_LEVEL_ID.eq(DOSE_REVIEW.REFERENCE_LEVEL_ID))
                .join(opener)
                .on(opener.ACCOUNT_ID.coerce(SQLDataType.UUID).eq(DOSE_REVIEW.OPENED_BY))
                .leftJoin(DEVICE)
                .on(DEVICE.DEVICE_ID.eq(DOSE_REVIEW.DEVICE_ID))
                .leftJoin(DOSE_REVIEW_CONCLUSION)
                .on(DOSE_REVIEW_CONCLUSION.DOSE_REVIEW_ID.eq(DOSE_REVIEW.DOSE_REVIEW_ID))
                .leftJoin(closer)
                .on(closer.ACCOUNT_ID.coerce(SQLDataType.UUID).eq(DOSE_REVIEW_CONCLUSION.CONCLUDED_BY))
                .orderBy(DOSE_REVIEW.OPENED_AT.desc())
                .fetch(row -> review(row, row.get(opener.DISPLAY_NAME), row.get(closer.DISPLAY_NAME)));
    }

    void open(UUID id, Comparison found, ReferenceLevelId level, Span span, Told told) {
        dsl.insertInto(DOSE_REVIEW)
                .set(DOSE_REVIEW.DOSE_REVIEW_ID, id)
                .set(DOSE_REVIEW.EXAMINATION, found.category().examination())
                .set(DOSE_REVIEW.PATIENT_GROUP, found.category().group())
                .set(DOSE_REVIEW.QUANTITY, found.category().quantity())
                .set(
                        DOSE_REVIEW.DEVICE_ID,
                        Optional.ofNullable(found.device())
                                .map(device -> new DeviceId(device.id()))
                                .orElse(null))
                .set(DOSE_REVIEW.PERIOD_FROM, span.from())
                .set(DOSE_REVIEW.PERIOD_TO, span.to())
                .set(DOSE_REVIEW.PATIENTS, found.spread().patients())
                .set(DOSE_REVIEW.MEDIAN_VALUE, found.spread().median())
                .set(DOSE_REVIEW.REFERENCE_LEVEL_ID, level)
                .set(DOSE_REVIEW.REASON, told.text())
                .set(DOSE_REVIEW.OPENED_AT, told.at())
                .set(DOSE_REVIEW.OPENED_BY, told.by().value())
                .execute();
    }

    /** False when it was concluded before. */
    boolean conclude(UUID id, Told told) {
        return dsl.insertInto(DOSE_REVIEW_CONCLUSION)
                        .set(DOSE_REVIEW_CONCLUSION.DOSE_REVIEW_ID, id)
                        .set(DOSE_REVIEW_CONCLUSION.CONCLUSION, told.text())
                        .set(DOSE_REVIEW_CONCLUSION.CONCLUDED_AT, told.at())
                        .set(DOSE_REVIEW_CONCLUSION.CONCLUDED_BY, told.by().value())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    private static DoseReview review(Record row, String opener, @Nullable String closer) {
        var text = row.get(DOSE_REVIEW_CONCLUSION.CONCLUSION);
        return new DoseReview(
                row.get(DOSE_REVIEW.DOSE_REVIEW_ID),
                new Category(
                        row.get(DOSE_REVIEW.EXAMINATION),
                        row.get(DOSE_REVIEW.PATIENT_GROUP),
                        row.get(DOSE_REVIEW.QUANTITY)),
                row.get(DEVICE.NAME),
                new Span(row.get(DOSE_REVIEW.PERIOD_FROM), row.get(DOSE_REVIEW.PERIOD_TO)),
                row.get(DOSE_REVIEW.PATIENTS),
                row.get(DOSE_REVIEW.MEDIAN_VALUE),
                row.get(REFERENCE_LEVEL.LEVEL_VALUE),
                new DoseReview.Note(row.get(DOSE_REVIEW.REASON), row.get(DOSE_REVIEW.OPENED_AT), opener),
                text == null || closer == null
                        ? null
                        : new DoseReview.Note(text, row.get(DOSE_REVIEW_CONCLUSION.CONCLUDED_AT), closer));
    }

    /** What somebody wrote, and when. */
    record Told(String text, AccountId by, Instant at) {}
}
