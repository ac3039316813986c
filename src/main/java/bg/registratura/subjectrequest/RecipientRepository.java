package bg.registratura.subjectrequest;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.ACCESS_GRANT;
import static bg.registratura.schema.Tables.PRACTITIONER;
import static bg.registratura.schema.Tables.SUBJECT_REQUEST;

import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.subjectrequest.Entry.Word;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Reads to whom a person's data went, and what the person asked before, to list it. */
@Repository
class RecipientRepository {

    private final DSLContext dsl;

    RecipientRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The dentists the patient let see their pictures, by name (Court of Justice, C-154/21). */
    List<Entry> recipients(PatientId patient) {
        return dsl.select(
                        ACCESS_GRANT.STARTS_AT,
                        ACCESS_GRANT.ENDS_AT,
                        ACCESS_GRANT.WITHDRAWN_AT,
                        PRACTITIONER.GIVEN_NAME,
                        PRACTITIONER.FAMILY_NAME)
                .from(ACCESS_GRANT)
                .join(PRACTITIONER)
                .on(PRACTITIONER.PRACTITIONER_ID.eq(ACCESS_GRANT.PRACTITIONER_ID))
                .where(isOf(ACCESS_GRANT.PATIENT_ID, patient))
                .orderBy(ACCESS_GRANT.STARTS_AT)
                .fetch(row -> Entry.of(
                        "subjectrequest.record.grant",
                        Dates.dayOf(row.get(ACCESS_GRANT.STARTS_AT)),
                        row.get(PRACTITIONER.GIVEN_NAME) + " " + row.get(PRACTITIONER.FAMILY_NAME),
                        Dates.dayOf(Objects.requireNonNullElse(
                                row.get(ACCESS_GRANT.WITHDRAWN_AT), row.get(ACCESS_GRANT.ENDS_AT)))));
    }

    /** Requests of the person, and drafts of such that nobody handed in. */
    List<Entry> requests(PatientId patient) {
        return dsl.select(SUBJECT_REQUEST.RECEIVED_ON, SUBJECT_REQUEST.KIND, SUBJECT_REQUEST.INCOMING_NUMBER)
                .from(SUBJECT_REQUEST)
                .where(isOf(SUBJECT_REQUEST.PATIENT_ID, patient))
                .orderBy(SUBJECT_REQUEST.RECEIVED_ON, SUBJECT_REQUEST.SUBJECT_REQUEST_ID)
                .fetch(row -> row.get(SUBJECT_REQUEST.INCOMING_NUMBER) == null
                        ? Entry.of("subjectrequest.record.draft", row.get(SUBJECT_REQUEST.RECEIVED_ON), kind(row))
                        : Entry.of(
                                "subjectrequest.record.request",
                                row.get(SUBJECT_REQUEST.RECEIVED_ON),
                                kind(row),
                                row.get(SUBJECT_REQUEST.INCOMING_NUMBER)));
    }

    private static Word kind(Record row) {
        return new Word("subjectrequest.kind." + row.get(SUBJECT_REQUEST.KIND));
    }
}
