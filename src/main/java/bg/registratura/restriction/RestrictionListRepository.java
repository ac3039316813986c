package bg.registratura.restriction;

import static bg.registratura.schema.OfStudy.EXAMINATION;
import static bg.registratura.schema.OfStudy.broughtSo;
import static bg.registratura.schema.OfStudy.madeFor;
import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.SamePerson.ofRecord;
import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.BROUGHT_STUDY;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.RESTRICTION;
import static bg.registratura.schema.Tables.RESTRICTION_EXCEPTION;
import static bg.registratura.schema.Tables.RESTRICTION_STUDY;
import static bg.registratura.schema.Tables.STUDY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;

import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Reads the restrictions that stand with whom and what they are on, for the officer's list. */
@Repository
class RestrictionListRepository {

    private final DSLContext dsl;

    RestrictionListRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** By the day they are to be looked at. */
    List<Restriction> standing() {
        return dsl.select(RESTRICTION.fields())
                .select(
                        PATIENT.PATIENT_ID,
                        PATIENT.GIVEN_NAME,
                        PATIENT.FAMILY_NAME,
                        PATIENT.CLIENT_NUMBER,
                        ACCOUNT.DISPLAY_NAME)
                .from(RESTRICTION)
                .join(RECORD)
                .on(RECORD.PATIENT_ID.eq(RESTRICTION.PATIENT_ID))
                .join(PATIENT)
                .on(ofRecord())
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.coerce(SQLDataType.UUID).eq(RESTRICTION.PLACED_BY))
                .where(RESTRICTION.LIFTED_AT.isNull())
                .orderBy(RESTRICTION.REVIEW_ON, RESTRICTION.PLACED_AT)
                .fetch(this::restriction);
    }

    /** The assigned studies of a person, the latest first. */
    List<RestrictedStudy> studies(PatientId patient) {
        return studies(isOf(STUDY.PATIENT_ID, patient));
    }

    private List<RestrictedStudy> studies(Condition which) {
        return dsl.select(STUDY.STUDY_ID, EXAMINATION, STUDY.TAKEN_AT)
                .from(STUDY)
                .leftJoin(IMAGING_ORDER)
                .on(madeFor())
                .leftJoin(BROUGHT_STUDY)
                .on(broughtSo())
                .where(which)
                .orderBy(STUDY.TAKEN_AT.desc())
                .fetch(row -> new RestrictedStudy(row.value1(), row.value2(), Dates.dayOf(row.value3())));
    }

    private Restriction restriction(Record row) {
        var id = row.get(RESTRICTION.RESTRICTION_ID);
        var family = row.get(PATIENT.FAMILY_NAME);
        return new Restriction(
                id,
                row.get(PATIENT.PATIENT_ID),
                row.get(PATIENT.GIVEN_NAME) + (family == null ? "" : " " + family),
                row.get(PATIENT.CLIENT_NUMBER),
                row.get(RESTRICTION.REQUEST_ID),
                row.get(RESTRICTION.GROUND),
                studies(STUDY.STUDY_ID.in(select(RESTRICTION_STUDY.STUDY_ID)
                        .from(RESTRICTION_STUDY)
                        .where(RESTRICTION_STUDY.RESTRICTION_ID.eq(id)))),
                row.get(RESTRICTION.UNTIL_WHAT),
                row.get(RESTRICTION.PLACED_ON),
                row.get(ACCOUNT.DISPLAY_NAME),
                row.get(RESTRICTION.REVIEW_ON),
                row.get(RESTRICTION.LIFT_DOCUMENT_ID),
                permits(id));
    }

    private List<Permit> permits(RestrictionId id) {
        return dsl.select(
                        RESTRICTION_EXCEPTION.GROUND,
                        RESTRICTION_EXCEPTION.REASON,
                        RESTRICTION_EXCEPTION.PERMITTED_ON,
                        RESTRICTION_EXCEPTION.UNTIL_ON)
                .from(RESTRICTION_EXCEPTION)
                .where(RESTRICTION_EXCEPTION.RESTRICTION_ID.eq(id))
                .orderBy(RESTRICTION_EXCEPTION.PERMITTED_AT.desc())
                .fetch(mapping(Permit::new));
    }
}
