package bg.registratura.sharing;

import static bg.registratura.schema.Tables.STUDY_LOOK;

import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.schema.SamePerson;
import bg.registratura.security.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class LookRepository {

    private final DSLContext dsl;

    LookRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void count(StudyId study, AccountId account, Instant now) {
        dsl.insertInto(STUDY_LOOK)
                .set(STUDY_LOOK.STUDY_ID, study)
                .set(STUDY_LOOK.ACCOUNT_ID, account)
                .set(STUDY_LOOK.FIRST_LOOKED_AT, now)
                .set(STUDY_LOOK.LAST_LOOKED_AT, now)
                .set(STUDY_LOOK.LOOKS, 1)
                .onDuplicateKeyUpdate()
                .set(STUDY_LOOK.LAST_LOOKED_AT, now)
                .set(STUDY_LOOK.LOOKS, STUDY_LOOK.LOOKS.plus(1))
                .execute();
    }

    /** The ids a patient's person has in the log. */
    Set<UUID> subjects(PatientId patient) {
        return SamePerson.subjects(dsl, patient.value());
    }

    Optional<Instant> last(StudyId study, AccountId account) {
        return dsl.select(STUDY_LOOK.LAST_LOOKED_AT)
                .from(STUDY_LOOK)
                .where(STUDY_LOOK.STUDY_ID.eq(study))
                .and(STUDY_LOOK.ACCOUNT_ID.eq(account))
                .fetchOptional(STUDY_LOOK.LAST_LOOKED_AT);
    }

    Set<StudyId> seen(AccountId account, Collection<StudyId> among) {
        return dsl.select(STUDY_LOOK.STUDY_ID)
                .from(STUDY_LOOK)
                .where(STUDY_LOOK.ACCOUNT_ID.eq(account))
                .and(STUDY_LOOK.STUDY_ID.in(among))
                .fetchSet(STUDY_LOOK.STUDY_ID);
    }
}
