package bg.registratura.sharing;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.ACCESS_GRANT;
import static bg.registratura.schema.Tables.CHAIR_CODE;
import static org.jooq.Records.mapping;

import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.security.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The codes there are and were. */
@Repository
class ChairCodeRepository {

    private final DSLContext dsl;

    ChairCodeRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(ChairCode code, byte[] hash) {
        dsl.insertInto(CHAIR_CODE)
                .set(CHAIR_CODE.CHAIR_CODE_ID, code.id())
                .set(CHAIR_CODE.PATIENT_ID, code.patient())
                .set(CHAIR_CODE.STUDY_ID, code.study())
                .set(CHAIR_CODE.CODE_HASH, hash)
                .set(CHAIR_CODE.DAYS, code.days())
                .set(CHAIR_CODE.ISSUED_AT, code.shownAt())
                .set(CHAIR_CODE.ISSUED_BY, code.shownBy().value())
                .set(CHAIR_CODE.SESSION_EPOCH, code.epoch())
                .set(CHAIR_CODE.EXPIRES_AT, code.expiresAt())
                .execute();
    }

    /** Whether the same signs were shown before. */
    boolean isKnown(byte[] hash) {
        return dsl.fetchExists(CHAIR_CODE, CHAIR_CODE.CODE_HASH.eq(hash));
    }

    /** Finds a code and holds its row, so that two dentists cannot use it at once. */
    Optional<ChairCode> hold(ChairCodeId id) {
        return hold(CHAIR_CODE.CHAIR_CODE_ID.eq(id)).stream().findFirst();
    }

    /** The codes of a person for the same studies that nobody cancelled and whose time is not over; each of them is held. */
    List<ChairCode> holdUncancelled(PatientId patient, @Nullable StudyId study, Instant now) {
        return hold(isOf(CHAIR_CODE.PATIENT_ID, patient)
                .and(CHAIR_CODE.STUDY_ID.isNotDistinctFrom(study))
                .and(CHAIR_CODE.CANCELLED_AT.isNull())
                .and(CHAIR_CODE.EXPIRES_AT.gt(now)));
    }

    /** The rows are held first and read afterwards: what another made of them meanwhile is seen. */
    private List<ChairCode> hold(Condition which) {
        return dsl
                .select(CHAIR_CODE.CHAIR_CODE_ID)
                .from(CHAIR_CODE)
                .where(which)
                .forUpdate()
                .fetch(CHAIR_CODE.CHAIR_CODE_ID)
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    Optional<ChairCode> find(byte[] hash) {
        return find(CHAIR_CODE.CODE_HASH.eq(hash));
    }

    Optional<ChairCode> find(ChairCodeId id) {
        return find(CHAIR_CODE.CHAIR_CODE_ID.eq(id));
    }

    private Optional<ChairCode> find(Condition which) {
        return dsl.select(
                        CHAIR_CODE.CHAIR_CODE_ID,
                        CHAIR_CODE.PATIENT_ID,
                        CHAIR_CODE.STUDY_ID,
                        CHAIR_CODE.DAYS,
                        CHAIR_CODE.ISSUED_AT,
                        CHAIR_CODE.ISSUED_BY,
                        CHAIR_CODE.SESSION_EPOCH,
                        CHAIR_CODE.EXPIRES_AT,
                        CHAIR_CODE.CANCELLED_BY,
                        ACCESS_GRANT.ACCESS_GRANT_ID,
                        ACCESS_GRANT.PRACTITIONER_ID)
                .from(CHAIR_CODE)
                .leftJoin(ACCESS_GRANT)
                .on(ACCESS_GRANT.CHAIR_CODE_ID.eq(CHAIR_CODE.CHAIR_CODE_ID))
                .where(which)
                .fetchOptional(
                        mapping((code, patient, study, days, shown, by, epoch, expires, cancelled, grant, dentist) ->
                                new ChairCode(
                                        code,
                                        patient,
                                        study,
                                        days,
                                        shown,
                                        new AccountId(by),
                                        epoch,
                                        expires,
                                        cancelled == null ? null : new AccountId(cancelled),
                                        grant,
                                        dentist)));
    }

    void cancel(ChairCodeId id, AccountId by, Instant now) {
        dsl.update(CHAIR_CODE)
                .set(CHAIR_CODE.CANCELLED_AT, now)
                .set(CHAIR_CODE.CANCELLED_BY, by.value())
                .where(CHAIR_CODE.CHAIR_CODE_ID.eq(id))
                .execute();
    }
}
