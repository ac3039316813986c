package bg.registratura.subjectrequest;

import static bg.registratura.schema.NotYetTold.mayTell;
import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.LEGAL_HOLD;
import static bg.registratura.schema.Tables.RESTRICTION;
import static bg.registratura.schema.Tables.RESTRICTION_EXCEPTION;
import static bg.registratura.schema.Tables.STUDY;

import bg.registratura.people.PatientId;
import bg.registratura.subjectrequest.Entry.Also;
import bg.registratura.subjectrequest.Entry.Word;
import java.util.List;
import java.util.stream.Stream;
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

    /** Restrictions that were placed at the person's request, with what was let through in spite of them. */
    List<Entry> restrictions(PatientId patient) {
        return Stream.concat(
                        dsl
                                .selectFrom(RESTRICTION)
                                .where(isOf(RESTRICTION.PATIENT_ID, patient))
                                .orderBy(RESTRICTION.PLACED_AT)
                                .fetch(row -> Entry.of(
                                        "subjectrequest.record.restriction",
                                        row.get(RESTRICTION.PLACED_ON),
                                        new Word("restriction.ground." + row.get(RESTRICTION.GROUND)),
                                        row.get(RESTRICTION.UNTIL_WHAT),
                                        new Also("subjectrequest.also.lifted", row.get(RESTRICTION.LIFTED_AT)),
                                        new Also("subjectrequest.also.because", row.get(RESTRICTION.LIFT_REASON))))
                                .stream(),
                        dsl
                                .select(RESTRICTION_EXCEPTION.fields())
                                .from(RESTRICTION_EXCEPTION)
                                .join(RESTRICTION)
                                .on(RESTRICTION.RESTRICTION_ID.eq(RESTRICTION_EXCEPTION.RESTRICTION_ID))
                                .where(isOf(RESTRICTION.PATIENT_ID, patient))
                                .orderBy(RESTRICTION_EXCEPTION.PERMITTED_AT)
                                .fetch(row -> Entry.of(
                                        "subjectrequest.record.restriction-exception",
                                        row.get(RESTRICTION_EXCEPTION.PERMITTED_ON),
                                        row.get(RESTRICTION_EXCEPTION.UNTIL_ON),
                                        new Word("restriction.permit." + row.get(RESTRICTION_EXCEPTION.GROUND)),
                                        row.get(RESTRICTION_EXCEPTION.REASON)))
                                .stream())
                .toList();
    }
}
