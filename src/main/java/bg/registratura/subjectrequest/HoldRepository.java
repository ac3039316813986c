package bg.registratura.subjectrequest;

import static bg.registratura.schema.NotYetTold.mayTell;
import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.LEGAL_HOLD;
import static bg.registratura.schema.Tables.STUDY;

import bg.registratura.people.PatientId;
import bg.registratura.subjectrequest.Entry.Also;
import bg.registratura.subjectrequest.Entry.Word;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads which legal holds keep something of a person; those whose notice an order withholds are not told. */
@Repository
class HoldRepository {

    private final DSLContext dsl;

    HoldRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Entry> holds(PatientId patient) {
        return dsl.select(LEGAL_HOLD.fields())
                .select(IMAGING_ORDER.EXAMINATION)
                .from(LEGAL_HOLD)
                .leftJoin(STUDY)
                .on(STUDY.STUDY_ID.eq(LEGAL_HOLD.STUDY_ID))
                .leftJoin(IMAGING_ORDER)
                .on(IMAGING_ORDER.IMAGING_ORDER_ID.eq(STUDY.IMAGING_ORDER_ID))
                .where(isOf(LEGAL_HOLD.PATIENT_ID, patient))
                .and(mayTell("legal_hold", LEGAL_HOLD.LEGAL_HOLD_ID))
                .orderBy(LEGAL_HOLD.PLACED_AT)
                .fetch(row -> Entry.of(
                        "subjectrequest.record.hold",
                        row.get(LEGAL_HOLD.PLACED_ON),
                        new Word(
                                row.get(LEGAL_HOLD.STUDY_ID) == null
                                        ? "retention.hold.everything"
                                        : "visit.examination." + row.get(IMAGING_ORDER.EXAMINATION)),
                        row.get(LEGAL_HOLD.CASE_NUMBER),
                        row.get(LEGAL_HOLD.AUTHORITY),
                        row.get(LEGAL_HOLD.REASON),
                        new Also("subjectrequest.also.lifted", row.get(LEGAL_HOLD.LIFTED_AT))));
    }
}
