package bg.registratura.visit;

import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.Tables.NOTICE_GIVEN;
import static bg.registratura.schema.Tables.PATIENT;

import bg.registratura.people.PatientId;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Rows of notices handed over. */
@Repository
class NoticeRepository {

    private final DSLContext dsl;

    NoticeRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Which of these patients have it, under whichever record of theirs it was written down. */
    Set<PatientId> given(Collection<PatientId> patients, String version) {
        return dsl.select(PATIENT.PATIENT_ID)
                .from(NOTICE_GIVEN)
                .join(RECORD)
                .on(RECORD.PATIENT_ID.eq(NOTICE_GIVEN.PATIENT_ID))
                .join(PATIENT)
                .on(PATIENT.PERSON_ID.eq(RECORD.PERSON_ID))
                .where(PATIENT.PATIENT_ID.in(patients))
                .and(NOTICE_GIVEN.NOTICE_VERSION.eq(version))
                .fetchSet(PATIENT.PATIENT_ID);
    }

    /** False when this version was given already. */
    boolean insert(UUID id, NoticeGiven notice, UUID by) {
        return dsl.insertInto(NOTICE_GIVEN)
                        .set(NOTICE_GIVEN.NOTICE_GIVEN_ID, id)
                        .set(NOTICE_GIVEN.PATIENT_ID, notice.patient())
                        .set(NOTICE_GIVEN.VISIT_ID, notice.visit())
                        .set(NOTICE_GIVEN.NOTICE_VERSION, notice.version())
                        .set(NOTICE_GIVEN.LANGUAGE, notice.language())
                        .set(NOTICE_GIVEN.GIVEN_AT, notice.givenAt())
                        .set(NOTICE_GIVEN.GIVEN_BY, by)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }
}
