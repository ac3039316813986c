package bg.registratura.worklist;

import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.SamePerson.ofRecord;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.STUDY;
import static bg.registratura.schema.Tables.VISIT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Orders that wait for a picture; read only. */
@Repository
class WorklistRepository {

    private final DSLContext dsl;

    WorklistRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The orders of a day that stand and have no picture yet, in the order in which people came. */
    List<WorklistEntry> open(LocalDate day) {
        return dsl.select(
                        IMAGING_ORDER.IMAGING_ORDER_ID,
                        IMAGING_ORDER.ACCESSION_NUMBER,
                        IMAGING_ORDER.EXAMINATION,
                        IMAGING_ORDER.TEETH,
                        IMAGING_ORDER.REGION,
                        VISIT.OPENED_ON,
                        IMAGING_ORDER.ORDERED_AT,
                        PATIENT.CLIENT_NUMBER,
                        PATIENT.GIVEN_NAME,
                        PATIENT.PATRONYMIC,
                        PATIENT.FAMILY_NAME,
                        PATIENT.BIRTH_DATE,
                        PATIENT.SEX)
                .from(IMAGING_ORDER)
                .join(VISIT)
                .on(VISIT.VISIT_ID.eq(IMAGING_ORDER.VISIT_ID))
                .join(RECORD)
                .on(RECORD.PATIENT_ID.eq(IMAGING_ORDER.PATIENT_ID))
                .join(PATIENT)
                .on(ofRecord())
                .where(VISIT.OPENED_ON.eq(day))
                .and(IMAGING_ORDER.CANCELLED_AT.isNull())
                .and(notExists(
                        selectOne().from(STUDY).where(STUDY.IMAGING_ORDER_ID.eq(IMAGING_ORDER.IMAGING_ORDER_ID))))
                .orderBy(VISIT.TICKET, IMAGING_ORDER.ACCESSION_NUMBER)
                .fetch(mapping(WorklistEntry::new));
    }
}
