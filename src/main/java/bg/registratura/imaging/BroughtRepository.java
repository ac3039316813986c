package bg.registratura.imaging;

import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.SamePerson.ofRecord;
import static bg.registratura.schema.Tables.BROUGHT_STUDY;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.LEGAL_HOLD;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.STUDY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;

import bg.registratura.people.PatientId;
import bg.registratura.people.PersonName;
import bg.registratura.visit.OrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** That a study was brought, by whom it was looked at, and that it was taken back; rows are added, looked at and ended. */
@Repository
class BroughtRepository {

    private final DSLContext dsl;

    BroughtRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The patient of an order, under the record the order was written with. */
    record Whose(PatientId record, PersonName name, LocalDate birthDate) {}

    /** What stands of a study; until it is attached the look of a second person is awaited. */
    record Standing(BroughtId id, PatientId record, UUID enteredBy, boolean isAttached) {}

    /** Nobody where the order does not stand. */
    Optional<Whose> whose(OrderId order) {
        return dsl.select(
                        IMAGING_ORDER.PATIENT_ID,
                        row(PATIENT.GIVEN_NAME, PATIENT.PATRONYMIC, PATIENT.FAMILY_NAME, PATIENT.LATIN_NAME)
                                .mapping(PersonName::new),
                        PATIENT.BIRTH_DATE)
                .from(IMAGING_ORDER)
                .join(RECORD)
                .on(RECORD.PATIENT_ID.eq(IMAGING_ORDER.PATIENT_ID))
                .join(PATIENT)
                .on(ofRecord())
                .where(IMAGING_ORDER.IMAGING_ORDER_ID.eq(order))
                .and(IMAGING_ORDER.CANCELLED_AT.isNull())
                .fetchOptional(mapping(Whose::new));
    }

    /** Holds a study until the transaction ends; false when it is somebody's by now or was changed. */
    boolean isNobodys(Unassigned study) {
        return dsl.select(STUDY.STUDY_ID)
                .from(STUDY)
                .where(STUDY.STUDY_ID.eq(study.id()))
                .and(STUDY.VERSION.eq(study.version()))
                .and(STUDY.PATIENT_ID.isNull())
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    void enter(BroughtId id, StudyId study, Brought said, Resemblance resemblance, Instant now, UUID by) {
        dsl.insertInto(BROUGHT_STUDY)
                .set(BROUGHT_STUDY.BROUGHT_STUDY_ID, id)
                .set(BROUGHT_STUDY.STUDY_ID, study)
                .set(BROUGHT_STUDY.IMAGING_ORDER_ID, said.order())
                .set(BROUGHT_STUDY.BROUGHT_BY, said.by())
                .set(BROUGHT_STUDY.PURPOSE, said.purpose())
                .set(BROUGHT_STUDY.MADE_WHERE, said.madeWhere())
                .set(BROUGHT_STUDY.EXAMINATION, said.shows())
                .set(BROUGHT_STUDY.NAME_AGREES, resemblance.name())
                .set(BROUGHT_STUDY.BIRTH_DATE_AGREES, resemblance.birthDate())
                .set(BROUGHT_STUDY.NUMBER_AGREES, resemblance.number().agrees())
                .set(BROUGHT_STUDY.ENTERED_AT, now)
                .set(BROUGHT_STUDY.ENTERED_BY, by)
                .execute();
    }

    /** From now on the study is its patient's. */
    void attach(StudyId study, BroughtId id, Instant now, UUID by) {
        dsl.update(STUDY)
                .set(STUDY.BROUGHT_STUDY_ID, id)
                .set(STUDY.ATTACHMENT, Attachment.BROUGHT)
                .set(STUDY.ATTACHED_AT, now)
                .set(STUDY.ATTACHED_BY, by)
                .set(STUDY.VERSION, STUDY.VERSION.plus(1))
                .where(STUDY.STUDY_ID.eq(study))
                .and(STUDY.PATIENT_ID.isNull())
                .execute();
    }

    /** Who said that the study was brought, held until the transaction ends; nobody where that was taken back. */
    Optional<Standing> standing(StudyId study) {
        return dsl.select(
                        BROUGHT_STUDY.BROUGHT_STUDY_ID,
                        IMAGING_ORDER.PATIENT_ID,
                        BROUGHT_STUDY.ENTERED_BY,
                        field(STUDY.PATIENT_ID.isNotNull()))
                .from(BROUGHT_STUDY)
                .join(STUDY)
                .on(STUDY.STUDY_ID.eq(BROUGHT_STUDY.STUDY_ID))
                .join(IMAGING_ORDER)
                .on(IMAGING_ORDER.IMAGING_ORDER_ID.eq(BROUGHT_STUDY.IMAGING_ORDER_ID))
                .where(BROUGHT_STUDY.STUDY_ID.eq(study))
                .and(BROUGHT_STUDY.TAKEN_BACK_AT.isNull())
                .forUpdate()
                .fetchOptional(mapping(Standing::new));
    }

    void looked(BroughtId id, Instant now, UUID by) {
        dsl.update(BROUGHT_STUDY)
                .set(BROUGHT_STUDY.LOOKED_AT, now)
                .set(BROUGHT_STUDY.LOOKED_BY, by)
                .where(BROUGHT_STUDY.BROUGHT_STUDY_ID.eq(id))
                .execute();
    }

    boolean isHeld(StudyId study) {
        return dsl.fetchExists(LEGAL_HOLD, LEGAL_HOLD.STUDY_ID.eq(study).and(LEGAL_HOLD.LIFTED_AT.isNull()));
    }

    /** The study is nobody's again. */
    void takeBack(StudyId study, BroughtId id, String reason, Instant now, UUID by) {
        dsl.update(BROUGHT_STUDY)
                .set(BROUGHT_STUDY.TAKEN_BACK_AT, now)
                .set(BROUGHT_STUDY.TAKEN_BACK_BY, by)
                .set(BROUGHT_STUDY.TAKEN_BACK_REASON, reason)
                .where(BROUGHT_STUDY.BROUGHT_STUDY_ID.eq(id))
                .execute();
        dsl.update(STUDY)
                .setNull(STUDY.BROUGHT_STUDY_ID)
                .setNull(STUDY.ATTACHMENT)
                .setNull(STUDY.ATTACHED_AT)
                .setNull(STUDY.ATTACHED_BY)
                .set(STUDY.VERSION, STUDY.VERSION.plus(1))
                .where(STUDY.STUDY_ID.eq(study))
                .and(STUDY.BROUGHT_STUDY_ID.eq(id))
                .execute();
    }
}
