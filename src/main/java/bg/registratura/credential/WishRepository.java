package bg.registratura.credential;

import static bg.registratura.schema.Tables.ACCESS_WISH;

import bg.registratura.people.PatientId;
import bg.registratura.schema.SamePerson;
import bg.registratura.security.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class WishRepository {

    private final DSLContext dsl;

    WishRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Since when the person wishes for access, under whichever of their records it was said. */
    Optional<Instant> standingSince(PatientId patient) {
        return dsl.select(ACCESS_WISH.WISHED_AT)
                .from(ACCESS_WISH)
                .where(SamePerson.isOf(ACCESS_WISH.PATIENT_ID, patient))
                .and(ACCESS_WISH.ENDED_AT.isNull())
                .orderBy(ACCESS_WISH.WISHED_AT)
                .limit(1)
                .fetchOptional(ACCESS_WISH.WISHED_AT);
    }

    void insert(UUID id, PatientId patient, AccountId by, Instant now) {
        dsl.insertInto(ACCESS_WISH)
                .set(ACCESS_WISH.ACCESS_WISH_ID, id)
                .set(ACCESS_WISH.PATIENT_ID, patient)
                .set(ACCESS_WISH.WISHED_AT, now)
                .set(ACCESS_WISH.RECORDED_BY, by.value())
                .execute();
    }

    /** How many wishes ended: none where there was none. */
    int end(PatientId patient, AccountId by, Instant now) {
        return dsl.update(ACCESS_WISH)
                .set(ACCESS_WISH.ENDED_AT, now)
                .set(ACCESS_WISH.ENDED_BY, by.value())
                .where(SamePerson.isOf(ACCESS_WISH.PATIENT_ID, patient))
                .and(ACCESS_WISH.ENDED_AT.isNull())
                .execute();
    }
}
