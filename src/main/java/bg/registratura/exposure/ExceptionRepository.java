package bg.registratura.exposure;

import static bg.registratura.schema.Tables.EXPOSURE_EXCEPTION;

import bg.registratura.language.Dates;
import bg.registratura.security.AccountId;
import bg.registratura.visit.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lawful exceptions: rows are added and read, never changed. */
@Repository
class ExceptionRepository {

    /** As long as one holds; the database holds to the same. */
    private static final Duration A_DAY = Duration.ofHours(24);

    private final DSLContext dsl;

    ExceptionRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(Declared declared) {
        var row = dsl.insertInto(EXPOSURE_EXCEPTION)
                .set(EXPOSURE_EXCEPTION.EXPOSURE_EXCEPTION_ID, declared.id())
                .set(EXPOSURE_EXCEPTION.IMAGING_ORDER_ID, declared.order())
                .set(EXPOSURE_EXCEPTION.PATIENT_ID, declared.patient())
                .set(EXPOSURE_EXCEPTION.FIRST_ACCOUNT, declared.by().value())
                .set(EXPOSURE_EXCEPTION.DECLARED_AT, declared.at())
                .set(EXPOSURE_EXCEPTION.DECLARED_ON, Dates.dayOf(declared.at()))
                .set(EXPOSURE_EXCEPTION.RECORDED_AT, declared.at());
        switch (declared.ground()) {
            case Ground.Consented _ -> throw new IllegalArgumentException("a consent is no exception");
            case Ground.EpidemicScreening(var order, var on) ->
                row.set(EXPOSURE_EXCEPTION.GROUND, LawfulException.EPIDEMIC_SCREENING)
                        .set(EXPOSURE_EXCEPTION.ORDER_NUMBER, order)
                        .set(EXPOSURE_EXCEPTION.ORDERED_ON, on)
                        .execute();
            case Ground.VitalInterest interest ->
                row.set(EXPOSURE_EXCEPTION.GROUND, LawfulException.VITAL_INTEREST)
                        .set(
                                EXPOSURE_EXCEPTION.SECOND_ACCOUNT,
                                interest.second().value())
                        .set(EXPOSURE_EXCEPTION.REASON, interest.reason())
                        .execute();
        }
    }

    /** The latest that was said before a moment and held at it. */
    Optional<Ground> inForce(OrderId order, Instant moment) {
        return dsl.selectFrom(EXPOSURE_EXCEPTION)
                .where(EXPOSURE_EXCEPTION.IMAGING_ORDER_ID.eq(order))
                .and(EXPOSURE_EXCEPTION.DECLARED_AT.between(moment.minus(A_DAY), moment))
                .orderBy(EXPOSURE_EXCEPTION.DECLARED_AT.desc())
                .limit(1)
                .fetchOptional(ExceptionRepository::ground);
    }

    private static Ground ground(Record row) {
        return switch (Objects.requireNonNull(row.get(EXPOSURE_EXCEPTION.GROUND))) {
            case EPIDEMIC_SCREENING ->
                new Ground.EpidemicScreening(
                        Objects.requireNonNull(row.get(EXPOSURE_EXCEPTION.ORDER_NUMBER)),
                        Objects.requireNonNull(row.get(EXPOSURE_EXCEPTION.ORDERED_ON)));
            case VITAL_INTEREST ->
                new Ground.VitalInterest(
                        account(row.get(EXPOSURE_EXCEPTION.FIRST_ACCOUNT)),
                        account(row.get(EXPOSURE_EXCEPTION.SECOND_ACCOUNT)),
                        Objects.requireNonNull(row.get(EXPOSURE_EXCEPTION.REASON)));
        };
    }

    private static AccountId account(@Nullable UUID id) {
        return new AccountId(Objects.requireNonNull(id));
    }
}
