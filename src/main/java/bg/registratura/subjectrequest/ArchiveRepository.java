package bg.registratura.subjectrequest;

import static bg.registratura.schema.NotYetTold.mayTell;
import static bg.registratura.schema.OfStudy.EXAMINATION;
import static bg.registratura.schema.OfStudy.ORDER;
import static bg.registratura.schema.OfStudy.broughtSo;
import static bg.registratura.schema.OfStudy.madeFor;
import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.SamePerson.subjects;
import static bg.registratura.schema.Tables.ACCESS_WISH;
import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.BROUGHT_STUDY;
import static bg.registratura.schema.Tables.CREDENTIAL_INCIDENT;
import static bg.registratura.schema.Tables.DOCUMENT;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.ONE_TIME_CREDENTIAL;
import static bg.registratura.schema.Tables.STUDY;
import static bg.registratura.schema.Tables.STUDY_LOOK;

import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.security.AccountKind;
import bg.registratura.subjectrequest.Entry.Also;
import bg.registratura.subjectrequest.Entry.Count;
import bg.registratura.subjectrequest.Entry.Word;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Reads which pictures, papers and sheets for online access are kept about a person, to list them; never a pixel. */
@Repository
class ArchiveRepository {

    private final DSLContext dsl;

    ArchiveRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Those that were made here, and those that were made elsewhere and brought, with their source (GDPR art. 15(1)(g)). */
    List<Entry> studies(PatientId patient) {
        return dsl.select(BROUGHT_STUDY.fields())
                .select(STUDY.TAKEN_AT, STUDY.STUDY_INSTANCE_UID, EXAMINATION, ORDER)
                .from(STUDY)
                .leftJoin(IMAGING_ORDER)
                .on(madeFor())
                .leftJoin(BROUGHT_STUDY)
                .on(broughtSo())
                .where(isOf(STUDY.PATIENT_ID, patient))
                .orderBy(STUDY.TAKEN_AT)
                .fetch(row ->
                        (row.get(BROUGHT_STUDY.MADE_WHERE) == null ? made(row) : brought(row)).cameOf(row.get(ORDER)));
    }

    private static Entry made(Record row) {
        return Entry.of(
                "subjectrequest.record.study",
                Dates.dayOf(row.get(STUDY.TAKEN_AT)),
                new Word("visit.examination." + row.get(EXAMINATION)),
                row.get(STUDY.STUDY_INSTANCE_UID));
    }

    private static Entry brought(Record row) {
        return Entry.of(
                "subjectrequest.record.study.brought",
                Dates.dayOf(row.get(STUDY.TAKEN_AT)),
                new Word("visit.examination." + row.get(EXAMINATION)),
                row.get(STUDY.STUDY_INSTANCE_UID),
                row.get(BROUGHT_STUDY.MADE_WHERE),
                new Word("subjectrequest.brought-by." + row.get(BROUGHT_STUDY.BROUGHT_BY)),
                Dates.dayOf(row.get(BROUGHT_STUDY.ENTERED_AT)),
                new Word("subjectrequest.brought-for." + row.get(BROUGHT_STUDY.PURPOSE)));
    }

    /** Sheets handed over for online access; what stood on them is known to nobody. */
    private List<Entry> credentials(PatientId patient) {
        return dsl.select(
                        ONE_TIME_CREDENTIAL.ISSUED_ON, ONE_TIME_CREDENTIAL.REDEEMED_AT, ONE_TIME_CREDENTIAL.REVOKED_AT)
                .from(ONE_TIME_CREDENTIAL)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(ONE_TIME_CREDENTIAL.ACCOUNT_ID))
                .where(ACCOUNT.SUBJECT_ID.in(subjects(dsl, patient.value())))
                .orderBy(ONE_TIME_CREDENTIAL.ISSUED_AT)
                .fetch(row -> Entry.of(
                        "subjectrequest.record.credential",
                        row.get(ONE_TIME_CREDENTIAL.ISSUED_ON),
                        new Word(
                                row.get(ONE_TIME_CREDENTIAL.REDEEMED_AT) != null
                                        ? "subjectrequest.record.credential.redeemed"
                                        : row.get(ONE_TIME_CREDENTIAL.REVOKED_AT) != null
                                                ? "subjectrequest.record.credential.revoked"
                                                : "subjectrequest.record.credential.unused")));
    }

    /** The wish for it, the account, its sheets, and where somebody else had used one. */
    List<Entry> access(PatientId patient) {
        return Stream.of(wishes(patient), accounts(patient), credentials(patient).stream(), disowned(patient))
                .flatMap(entries -> entries)
                .toList();
    }

    private Stream<Entry> wishes(PatientId patient) {
        return dsl
                .selectFrom(ACCESS_WISH)
                .where(isOf(ACCESS_WISH.PATIENT_ID, patient))
                .orderBy(ACCESS_WISH.WISHED_AT)
                .stream()
                .map(row -> Entry.of(
                        "subjectrequest.record.access-wish",
                        row.get(ACCESS_WISH.WISHED_AT),
                        new Also("subjectrequest.also.wish-ended", row.get(ACCESS_WISH.ENDED_AT))));
    }

    private Stream<Entry> disowned(PatientId patient) {
        return dsl
                .select(CREDENTIAL_INCIDENT.REPORTED_AT)
                .from(CREDENTIAL_INCIDENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(CREDENTIAL_INCIDENT.ACCOUNT_ID))
                .where(ACCOUNT.SUBJECT_ID.in(subjects(dsl, patient.value())))
                .orderBy(CREDENTIAL_INCIDENT.REPORTED_AT)
                .stream()
                .map(row -> Entry.of("subjectrequest.record.disowned", row.value1()));
    }

    private Stream<Entry> accounts(PatientId patient) {
        return dsl
                .selectFrom(ACCOUNT)
                .where(ACCOUNT.SUBJECT_ID.in(subjects(dsl, patient.value())))
                .orderBy(ACCOUNT.CREATED_AT)
                .stream()
                .map(row -> Entry.of(
                        "subjectrequest.record.account",
                        Dates.dayOf(row.get(ACCOUNT.CREATED_AT)),
                        row.get(ACCOUNT.DISPLAY_NAME),
                        new Also("subjectrequest.also.signed-in", row.get(ACCOUNT.LAST_SIGN_IN_AT)),
                        new Also("subjectrequest.also.disabled", row.get(ACCOUNT.DISABLED_AT))));
    }

    /** Which pictures were looked at by whom; a dentist is a recipient and stands by name. */
    List<Entry> viewings(PatientId patient) {
        return dsl.select(STUDY_LOOK.fields())
                .select(STUDY.TAKEN_AT, ACCOUNT.DISPLAY_NAME, ACCOUNT.KIND)
                .from(STUDY_LOOK)
                .join(STUDY)
                .on(STUDY.STUDY_ID.eq(STUDY_LOOK.STUDY_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(STUDY_LOOK.ACCOUNT_ID))
                .where(isOf(STUDY.PATIENT_ID, patient))
                .and(ACCOUNT.KIND.in(AccountKind.PATIENT, AccountKind.DENTIST))
                .orderBy(STUDY_LOOK.FIRST_LOOKED_AT)
                .fetch(row -> Entry.of(
                        "subjectrequest.record.viewed",
                        Dates.dayOf(row.get(STUDY.TAKEN_AT)),
                        row.get(ACCOUNT.DISPLAY_NAME),
                        new Word("subjectrequest.role." + row.get(ACCOUNT.KIND)),
                        new Count(row.get(STUDY_LOOK.LOOKS), "count.time"),
                        Dates.dayOf(row.get(STUDY_LOOK.FIRST_LOOKED_AT)),
                        Dates.dayOf(row.get(STUDY_LOOK.LAST_LOOKED_AT))));
    }

    List<Entry> papers(PatientId patient) {
        return dsl.select(DOCUMENT.NUMBERED_ON, DOCUMENT.NUMBER, DOCUMENT.REGISTER)
                .from(DOCUMENT)
                .where(DOCUMENT.SUBJECT_ID.in(subjects(dsl, patient.value())))
                .and(mayTell("document", DOCUMENT.DOCUMENT_ID))
                .orderBy(DOCUMENT.ISSUED_AT)
                .fetch(row -> Entry.of(
                        "subjectrequest.record.paper",
                        row.get(DOCUMENT.NUMBERED_ON),
                        String.valueOf(row.get(DOCUMENT.NUMBER)),
                        new Word("subjectrequest.record.paper." + row.get(DOCUMENT.REGISTER))));
    }
}
