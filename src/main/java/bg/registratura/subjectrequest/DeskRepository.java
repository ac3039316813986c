package bg.registratura.subjectrequest;

import static bg.registratura.schema.NotYetTold.mayTell;
import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.APPOINTMENT;
import static bg.registratura.schema.Tables.CONSENT_SIGNATURE;
import static bg.registratura.schema.Tables.DISCLOSURE;
import static bg.registratura.schema.Tables.IDENTITY_CHECK;
import static bg.registratura.schema.Tables.NOTICE_GIVEN;
import static bg.registratura.schema.Tables.ONE_TIME_CREDENTIAL;
import static bg.registratura.schema.Tables.PARKED_VISIT;
import static bg.registratura.schema.Tables.RELEASE_CONSENT_EVENT;
import static bg.registratura.schema.Tables.RELEASE_CONSENT_SIGNATURE;
import static bg.registratura.schema.Tables.SUBJECT_REQUEST;
import static bg.registratura.schema.Tables.VISIT;
import static bg.registratura.schema.Tables.VISIT_CALL;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import bg.registratura.identity.IdentityCheckId;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.subjectrequest.Entry.Also;
import bg.registratura.subjectrequest.Entry.Word;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** Reads what the desk keeps of its dealings with a person, to list it. */
@Repository
class DeskRepository {

    /** A consent, a release, a sheet or a request rests on the check. */
    private static final Field<Boolean> RESTED_ON = field(rests(CONSENT_SIGNATURE, CONSENT_SIGNATURE.IDENTITY_CHECK_ID)
            .or(rests(ONE_TIME_CREDENTIAL, ONE_TIME_CREDENTIAL.IDENTITY_CHECK_ID))
            .or(rests(DISCLOSURE, DISCLOSURE.IDENTITY_CHECK_ID))
            .or(rests(RELEASE_CONSENT_SIGNATURE, RELEASE_CONSENT_SIGNATURE.IDENTITY_CHECK_ID))
            .or(rests(RELEASE_CONSENT_EVENT, RELEASE_CONSENT_EVENT.IDENTITY_CHECK_ID))
            .or(rests(SUBJECT_REQUEST, SUBJECT_REQUEST.IDENTITY_CHECK_ID))
            .or(rests(SUBJECT_REQUEST, SUBJECT_REQUEST.ANSWER_CHECK_ID)));

    private final DSLContext dsl;

    DeskRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Entry> appointments(PatientId patient) {
        return dsl.selectFrom(APPOINTMENT)
                .where(isOf(APPOINTMENT.PATIENT_ID, patient))
                .orderBy(APPOINTMENT.DAY_ON, APPOINTMENT.STARTS)
                .fetch(row -> Entry.of(
                        "subjectrequest.record.appointment",
                        row.get(APPOINTMENT.DAY_ON),
                        row.get(APPOINTMENT.STARTS),
                        new Word("visit.examination." + row.get(APPOINTMENT.EXAMINATION)),
                        new Word("diary.state." + row.get(APPOINTMENT.STATE)),
                        new Also("subjectrequest.also.note", row.get(APPOINTMENT.NOTE)),
                        Dates.dayOf(row.get(APPOINTMENT.BOOKED_AT))));
    }

    List<Entry> notices(PatientId patient) {
        return dsl.selectFrom(NOTICE_GIVEN)
                .where(isOf(NOTICE_GIVEN.PATIENT_ID, patient))
                .orderBy(NOTICE_GIVEN.GIVEN_AT)
                .fetch(row -> Entry.of(
                        "subjectrequest.record.notice",
                        Dates.dayOf(row.get(NOTICE_GIVEN.GIVEN_AT)),
                        row.get(NOTICE_GIVEN.NOTICE_VERSION),
                        row.get(NOTICE_GIVEN.LANGUAGE)));
    }

    /** Where their ticket was called, and what is waited for. */
    List<Entry> queue(PatientId patient) {
        return Stream.concat(called(patient), parked(patient)).toList();
    }

    private Stream<Entry> called(PatientId patient) {
        return dsl
                .select(VISIT_CALL.CALLED_AT, VISIT_CALL.PLACE_KIND, VISIT_CALL.PLACE_LABEL, VISIT.TICKET)
                .from(VISIT_CALL)
                .join(VISIT)
                .on(VISIT.VISIT_ID.eq(VISIT_CALL.VISIT_ID))
                .where(isOf(VISIT.PATIENT_ID, patient))
                .orderBy(VISIT_CALL.CALLED_AT)
                .stream()
                .map(row -> Entry.of(
                        "subjectrequest.record.called",
                        row.get(VISIT_CALL.CALLED_AT),
                        String.valueOf(row.get(VISIT.TICKET)),
                        new Word("subjectrequest.record.called." + row.get(VISIT_CALL.PLACE_KIND)),
                        row.get(VISIT_CALL.PLACE_LABEL)));
    }

    private Stream<Entry> parked(PatientId patient) {
        return dsl
                .select(PARKED_VISIT.PARKED_AT, PARKED_VISIT.REASON)
                .from(PARKED_VISIT)
                .join(VISIT)
                .on(VISIT.VISIT_ID.eq(PARKED_VISIT.VISIT_ID))
                .where(isOf(VISIT.PATIENT_ID, patient))
                .orderBy(PARKED_VISIT.PARKED_AT)
                .stream()
                .map(row -> Entry.of(
                        "subjectrequest.record.parked",
                        row.get(PARKED_VISIT.PARKED_AT),
                        new Word("queue.parked." + row.get(PARKED_VISIT.REASON))));
    }

    private static Condition rests(Table<?> what, Field<IdentityCheckId> check) {
        return exists(selectOne().from(what).where(check.eq(IDENTITY_CHECK.IDENTITY_CHECK_ID)));
    }

    List<Entry> identityChecks(PatientId patient) {
        return dsl.select(IDENTITY_CHECK.fields())
                .select(RESTED_ON)
                .from(IDENTITY_CHECK)
                .where(isOf(IDENTITY_CHECK.PATIENT_ID, patient))
                .and(mayTell("identity_check", IDENTITY_CHECK.IDENTITY_CHECK_ID))
                .orderBy(IDENTITY_CHECK.CHECKED_AT)
                .fetch(row -> Entry.of(
                        Boolean.TRUE.equals(row.get(RESTED_ON))
                                ? "subjectrequest.record.identity"
                                : "subjectrequest.record.identity-unused",
                        row.get(IDENTITY_CHECK.CHECKED_ON),
                        new Word("identity.document." + row.get(IDENTITY_CHECK.DOCUMENT_TYPE)),
                        row.get(IDENTITY_CHECK.NUMBER_TAIL),
                        new Word("subjectrequest.purpose." + row.get(IDENTITY_CHECK.PURPOSE)),
                        new Also("subjectrequest.also.bearer", row.get(IDENTITY_CHECK.BEARER_NAME)),
                        new Also("subjectrequest.also.exception", row.get(IDENTITY_CHECK.EXCEPTION_REASON))));
    }
}
