package bg.registratura.sharing;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.ACCESS_GRANT;
import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.PRACTICE_DENTIST;
import static bg.registratura.schema.Tables.PRACTITIONER;
import static bg.registratura.schema.Tables.STUDY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.schema.SamePerson;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.sharing.AccessGrant.Given;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertSetMoreStep;
import org.jooq.Record8;
import org.jooq.SelectConditionStep;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SharingRepository {

    private static final int MOST_FOUND = 12;

    private final DSLContext dsl;

    SharingRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(AccessGrant grant, AccountId by) {
        row(grant, by).execute();
    }

    /** The same, of what a code gave. */
    void insert(AccessGrant grant, AccountId by, ChairCodeId code) {
        row(grant, by).set(ACCESS_GRANT.CHAIR_CODE_ID, code).execute();
    }

    /** The same, of what somebody signed on paper. */
    void insert(AccessGrant grant, AccountId by, Signed signed) {
        row(grant, by)
                .set(ACCESS_GRANT.IDENTITY_CHECK_ID, signed.check())
                .set(ACCESS_GRANT.DOCUMENT_ID, signed.paper())
                .execute();
    }

    private InsertSetMoreStep<?> row(AccessGrant grant, AccountId by) {
        return dsl.insertInto(ACCESS_GRANT)
                .set(ACCESS_GRANT.ACCESS_GRANT_ID, grant.id())
                .set(ACCESS_GRANT.PATIENT_ID, grant.patient())
                .set(ACCESS_GRANT.PRACTITIONER_ID, grant.practitioner())
                .set(ACCESS_GRANT.STUDY_ID, grant.study())
                .set(ACCESS_GRANT.STARTS_AT, grant.startsAt())
                .set(ACCESS_GRANT.ENDS_AT, grant.endsAt())
                .set(ACCESS_GRANT.GRANTED_BY, by.value());
    }

    /** Nobody else gives anything of this patient until the transaction ends. */
    void holdPatient(PatientId patient) {
        dsl.selectOne()
                .from(PATIENT)
                .where(SamePerson.isPerson(PATIENT.PATIENT_ID, patient))
                .forUpdate()
                .execute();
    }

    /** One grant, while it stands. */
    Optional<AccessGrant> standing(GrantId id, Instant now) {
        return grants(standing(now).and(ACCESS_GRANT.ACCESS_GRANT_ID.eq(id))).fetchOptional(mapping(AccessGrant::new));
    }

    /** Whose account it is, if a dentist's. */
    Optional<PractitionerId> dentistOf(AccountId account) {
        return dsl.select(ACCOUNT.SUBJECT_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ACCOUNT_ID.eq(account))
                .and(ACCOUNT.KIND.eq(AccountKind.DENTIST))
                .fetchOptional(ACCOUNT.SUBJECT_ID)
                .map(PractitionerId::new);
    }

    /** Whether the house knows a study as somebody else's. */
    boolean isOfAnother(StudyId study, PatientId patient) {
        return dsl.fetchExists(
                STUDY,
                STUDY.STUDY_ID.eq(study).and(isOf(STUDY.PATIENT_ID, patient).not()));
    }

    /** Whose pictures a grant shows. */
    Optional<PatientId> patientOf(GrantId id) {
        return dsl.select(ACCESS_GRANT.PATIENT_ID)
                .from(ACCESS_GRANT)
                .where(ACCESS_GRANT.ACCESS_GRANT_ID.eq(id))
                .fetchOptional(ACCESS_GRANT.PATIENT_ID);
    }

    /** Withdraws a patient's own grant, on paper or without; false when there is none such, or it was withdrawn before. */
    boolean withdraw(GrantId id, PatientId patient, AccountId by, @Nullable Signed signed, Instant now) {
        return dsl.update(ACCESS_GRANT)
                        .set(ACCESS_GRANT.WITHDRAWN_AT, now)
                        .set(ACCESS_GRANT.WITHDRAWN_BY, by.value())
                        .set(ACCESS_GRANT.WITHDRAWN_CHECK_ID, signed == null ? null : signed.check())
                        .set(ACCESS_GRANT.WITHDRAWN_DOCUMENT_ID, signed == null ? null : signed.paper())
                        .where(ACCESS_GRANT.ACCESS_GRANT_ID.eq(id))
                        .and(isOf(ACCESS_GRANT.PATIENT_ID, patient))
                        .and(ACCESS_GRANT.WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }

    /** The grants that let a practitioner see a study now, if nothing else stands in the way. */
    List<AccessGrant> covering(PractitionerId practitioner, PatientId patient, StudyId study, Instant now) {
        return grants(standing(now)
                        .and(ACCESS_GRANT.PRACTITIONER_ID.eq(practitioner))
                        .and(practises(ACCESS_GRANT.PRACTITIONER_ID))
                        .and(isOf(ACCESS_GRANT.PATIENT_ID, patient))
                        .and(ACCESS_GRANT.STUDY_ID.isNull().or(ACCESS_GRANT.STUDY_ID.eq(study))))
                .fetch(mapping(AccessGrant::new));
    }

    List<AccessGrant> standingOf(PatientId patient, Instant now) {
        return grants(standing(now).and(isOf(ACCESS_GRANT.PATIENT_ID, patient)))
                .orderBy(ACCESS_GRANT.STARTS_AT.desc())
                .fetch(mapping(AccessGrant::new));
    }

    List<AccessGrant> standingTo(PractitionerId practitioner, Instant now) {
        return grants(standing(now)
                        .and(ACCESS_GRANT.PRACTITIONER_ID.eq(practitioner))
                        .and(practises(ACCESS_GRANT.PRACTITIONER_ID)))
                .orderBy(ACCESS_GRANT.STARTS_AT.desc())
                .fetch(mapping(AccessGrant::new));
    }

    /** Whether a dentist sees anything at all: one who was in a practice is in one still. */
    boolean practises(PractitionerId dentist) {
        return dsl.fetchExists(
                PRACTITIONER, PRACTITIONER.PRACTITIONER_ID.eq(dentist).and(practises(PRACTITIONER.PRACTITIONER_ID)));
    }

    Optional<Dentist> dentist(PractitionerId id) {
        return dentists(PRACTITIONER.PRACTITIONER_ID.eq(id)).stream().findFirst();
    }

    /** Dentists whose family name begins so, or whose professional number is this. */
    List<Dentist> search(String words) {
        return dentists(PRACTITIONER.FAMILY_NAME.startsWithIgnoreCase(words).or(PRACTITIONER.UIN.eq(words)));
    }

    private List<Dentist> dentists(Condition which) {
        return dsl.select(
                        PRACTITIONER.PRACTITIONER_ID,
                        PRACTITIONER.GIVEN_NAME,
                        PRACTITIONER.FAMILY_NAME,
                        PRACTITIONER.PRACTICE)
                .from(PRACTITIONER)
                .join(ACCOUNT)
                .on(ACCOUNT.SUBJECT_ID.eq(PRACTITIONER.PRACTITIONER_ID.coerce(SQLDataType.UUID)))
                .where(which)
                .and(ACCOUNT.KIND.eq(AccountKind.DENTIST))
                .and(ACCOUNT.ACTIVATED_AT.isNotNull())
                .and(ACCOUNT.DISABLED_AT.isNull())
                .orderBy(PRACTITIONER.FAMILY_NAME, PRACTITIONER.GIVEN_NAME)
                .limit(MOST_FOUND)
                .fetch(mapping(Dentist::new));
    }

    /** Neither withdrawn nor over; what was shared of a child ends with the day on which the child is of age. */
    private static Condition standing(Instant now) {
        var outgrown =
                function("grant_is_outgrown", SQLDataType.BOOLEAN, ACCESS_GRANT.ACCESS_GRANT_ID, val(Dates.dayOf(now)));
        return ACCESS_GRANT
                .WITHDRAWN_AT
                .isNull()
                .and(condition(outgrown).not())
                .and(ACCESS_GRANT.STARTS_AT.le(now))
                .and(ACCESS_GRANT.ENDS_AT.gt(now));
    }

    /** Whoever has left every practice sees nothing any more, on no page. */
    private static Condition practises(Field<PractitionerId> dentist) {
        var place = PRACTICE_DENTIST.as("place");
        var standing = PRACTICE_DENTIST.as("standing");
        return notExists(selectOne().from(place).where(place.PRACTITIONER_ID.eq(dentist)))
                .or(exists(selectOne()
                        .from(standing)
                        .where(standing.PRACTITIONER_ID.eq(dentist))
                        .and(standing.ENDED_AT.isNull())));
    }

    private SelectConditionStep<Record8<GrantId, PatientId, PractitionerId, StudyId, Instant, Instant, Instant, Given>>
            grants(Condition which) {
        return dsl.select(
                        ACCESS_GRANT.ACCESS_GRANT_ID,
                        ACCESS_GRANT.PATIENT_ID,
                        ACCESS_GRANT.PRACTITIONER_ID,
                        ACCESS_GRANT.STUDY_ID,
                        ACCESS_GRANT.STARTS_AT,
                        ACCESS_GRANT.ENDS_AT,
                        ACCESS_GRANT.WITHDRAWN_AT,
                        ACCESS_GRANT.GIVEN)
                .from(ACCESS_GRANT)
                .where(which);
    }
}
