package bg.registratura.sharing;

import static bg.registratura.schema.Tables.FAMILY_FIRST_LOOK;
import static bg.registratura.schema.Tables.GRANT_FIRST_LOOK;
import static bg.registratura.schema.Tables.STUDY_GLANCE;
import static bg.registratura.schema.Tables.STUDY_LOOK;
import static org.jooq.Records.mapping;

import bg.registratura.family.FamilyAccessId;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.schema.SamePerson;
import bg.registratura.security.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.InsertSetMoreStep;
import org.springframework.stereotype.Repository;

/** Looks at studies: when, how often, under which grant for the first time. */
@Repository
class LookRepository {

    private final DSLContext dsl;

    LookRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void count(StudyId study, AccountId account, Instant now) {
        insert(study, account, now)
                .onDuplicateKeyUpdate()
                .set(STUDY_LOOK.LAST_LOOKED_AT, now)
                .set(STUDY_LOOK.LOOKS, STUDY_LOOK.LOOKS.plus(1))
                .execute();
    }

    private InsertSetMoreStep<?> insert(StudyId study, AccountId account, Instant now) {
        return dsl.insertInto(STUDY_LOOK)
                .set(STUDY_LOOK.STUDY_ID, study)
                .set(STUDY_LOOK.ACCOUNT_ID, account)
                .set(STUDY_LOOK.FIRST_LOOKED_AT, now)
                .set(STUDY_LOOK.LAST_LOOKED_AT, now)
                .set(STUDY_LOOK.LOOKS, 1);
    }

    /** Counts a look of which nobody knew since a moment; false when somebody did, a moment ago perhaps. */
    boolean countUnlessSince(StudyId study, AccountId account, Instant since, Instant now) {
        return insert(study, account, now).onDuplicateKeyIgnore().execute() == 1
                || dsl.update(STUDY_LOOK)
                                .set(STUDY_LOOK.LAST_LOOKED_AT, now)
                                .set(STUDY_LOOK.LOOKS, STUDY_LOOK.LOOKS.plus(1))
                                .where(STUDY_LOOK.STUDY_ID.eq(study))
                                .and(STUDY_LOOK.ACCOUNT_ID.eq(account))
                                .and(STUDY_LOOK.LAST_LOOKED_AT.le(since))
                                .execute()
                        == 1;
    }

    /** Writes down that a study was seen under a grant; false when it was before. */
    boolean isFirst(GrantId grant, StudyId study, Instant now) {
        return !dsl.fetchExists(
                        GRANT_FIRST_LOOK,
                        GRANT_FIRST_LOOK.ACCESS_GRANT_ID.eq(grant).and(GRANT_FIRST_LOOK.STUDY_ID.eq(study)))
                && dsl.insertInto(GRANT_FIRST_LOOK)
                                .set(GRANT_FIRST_LOOK.ACCESS_GRANT_ID, grant)
                                .set(GRANT_FIRST_LOOK.STUDY_ID, study)
                                .set(GRANT_FIRST_LOOK.LOOKED_AT, now)
                                .onDuplicateKeyIgnore()
                                .execute()
                        == 1;
    }

    /** Writes down that a study was seen under an access of the family; false when it was before. */
    boolean isFirst(FamilyAccessId access, StudyId study, Instant now) {
        return !dsl.fetchExists(
                        FAMILY_FIRST_LOOK,
                        FAMILY_FIRST_LOOK.FAMILY_ACCESS_ID.eq(access).and(FAMILY_FIRST_LOOK.STUDY_ID.eq(study)))
                && dsl.insertInto(FAMILY_FIRST_LOOK)
                                .set(FAMILY_FIRST_LOOK.FAMILY_ACCESS_ID, access)
                                .set(FAMILY_FIRST_LOOK.STUDY_ID, study)
                                .set(FAMILY_FIRST_LOOK.LOOKED_AT, now)
                                .onDuplicateKeyIgnore()
                                .execute()
                        == 1;
    }

    /** Writes down that the small picture of a study was shown on a day; false when it was before. */
    boolean isFirstGlance(StudyId study, AccountId account, LocalDate day) {
        return dsl.insertInto(STUDY_GLANCE)
                                .set(STUDY_GLANCE.STUDY_ID, study)
                                .set(STUDY_GLANCE.ACCOUNT_ID, account)
                                .set(STUDY_GLANCE.GLANCED_ON, day)
                                .onDuplicateKeyIgnore()
                                .execute()
                        == 1
                || dsl.update(STUDY_GLANCE)
                                .set(STUDY_GLANCE.GLANCED_ON, day)
                                .where(STUDY_GLANCE.STUDY_ID.eq(study))
                                .and(STUDY_GLANCE.ACCOUNT_ID.eq(account))
                                .and(STUDY_GLANCE.GLANCED_ON.lt(day))
                                .execute()
                        == 1;
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

    /** Who else looked at a study, each with their last look, the latest first. */
    List<Looks.Other> others(StudyId study, AccountId but) {
        return dsl.select(STUDY_LOOK.ACCOUNT_ID, STUDY_LOOK.LAST_LOOKED_AT)
                .from(STUDY_LOOK)
                .where(STUDY_LOOK.STUDY_ID.eq(study))
                .and(STUDY_LOOK.ACCOUNT_ID.ne(but))
                .orderBy(STUDY_LOOK.LAST_LOOKED_AT.desc(), STUDY_LOOK.ACCOUNT_ID)
                .fetch(mapping(Looks.Other::new));
    }

    Set<StudyId> seen(AccountId account, Collection<StudyId> among) {
        return dsl.select(STUDY_LOOK.STUDY_ID)
                .from(STUDY_LOOK)
                .where(STUDY_LOOK.ACCOUNT_ID.eq(account))
                .and(STUDY_LOOK.STUDY_ID.in(among))
                .fetchSet(STUDY_LOOK.STUDY_ID);
    }
}
