package bg.registratura.breakglass;

import static bg.registratura.schema.OfStudy.EXAMINATION;
import static bg.registratura.schema.OfStudy.broughtSo;
import static bg.registratura.schema.OfStudy.madeFor;
import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.SamePerson.ofRecord;
import static bg.registratura.schema.Tables.BROUGHT_STUDY;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.STUDY;

import bg.registratura.breakglass.GlassReview.Whole;
import bg.registratura.people.PersonName;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Reads whose study an opening was of, and which. */
@Repository
class ReviewedStudyRepository {

    private final DSLContext dsl;
    private final GlassLookRepository looks;

    ReviewedStudyRepository(DSLContext dsl, GlassLookRepository looks) {
        this.dsl = dsl;
        this.looks = looks;
    }

    Whole whole(GlassReview review) {
        return dsl.select(
                        PATIENT.PATIENT_ID,
                        PATIENT.GIVEN_NAME,
                        PATIENT.PATRONYMIC,
                        PATIENT.FAMILY_NAME,
                        PATIENT.LATIN_NAME,
                        EXAMINATION,
                        STUDY.TAKEN_AT)
                .from(STUDY)
                .leftJoin(IMAGING_ORDER)
                .on(madeFor())
                .leftJoin(BROUGHT_STUDY)
                .on(broughtSo())
                .leftJoin(RECORD)
                .on(RECORD.PATIENT_ID.eq(STUDY.PATIENT_ID))
                .leftJoin(PATIENT)
                .on(ofRecord())
                .where(STUDY.STUDY_ID.eq(review.glass().study()))
                .fetchSingle(row -> whole(review, row));
    }

    private Whole whole(GlassReview review, Record row) {
        var patient = row.get(PATIENT.PATIENT_ID);
        var name = patient == null
                ? ""
                : new PersonName(
                                row.get(PATIENT.GIVEN_NAME),
                                row.get(PATIENT.PATRONYMIC),
                                row.get(PATIENT.FAMILY_NAME),
                                row.get(PATIENT.LATIN_NAME))
                        .full();
        return new Whole(
                review,
                patient,
                name,
                row.get(EXAMINATION),
                row.get(STUDY.TAKEN_AT),
                looks.count(review.glass().id()));
    }
}
