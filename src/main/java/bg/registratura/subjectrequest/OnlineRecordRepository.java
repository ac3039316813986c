package bg.registratura.subjectrequest;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.SamePerson.subjects;
import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.FAMILY_ACCESS;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.REPRESENTATIVE;
import static bg.registratura.schema.Tables.TERMS_ACCEPTANCE;

import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.terms.TermsKind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Reads who of a family sees a person's pictures, whose the person sees (of others two initials and no more), and what they
 * marked as read.
 */
@Repository
class OnlineRecordRepository {

    private final DSLContext dsl;

    OnlineRecordRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Entry> of(PatientId patient) {
        return Stream.of(seenBy(patient), sees(patient), read(patient))
                .flatMap(entries -> entries)
                .toList();
    }

    private Stream<Entry> seenBy(PatientId patient) {
        var holder = PATIENT.as("holder");
        return dsl
                .select(FAMILY_ACCESS.fields())
                .select(REPRESENTATIVE.NAME, holder.GIVEN_NAME, holder.FAMILY_NAME)
                .from(FAMILY_ACCESS)
                .leftJoin(REPRESENTATIVE)
                .on(REPRESENTATIVE.REPRESENTATIVE_ID.eq(FAMILY_ACCESS.REPRESENTATIVE_ID))
                .leftJoin(holder)
                .on(holder.PATIENT_ID.coerce(SQLDataType.UUID).eq(FAMILY_ACCESS.HOLDER_ID))
                .where(isOf(FAMILY_ACCESS.PATIENT_ID, patient))
                .orderBy(FAMILY_ACCESS.OPENED_AT)
                .stream()
                .map(row -> Entry.of(
                        "subjectrequest.record.family-seen-by",
                        row.get(FAMILY_ACCESS.OPENED_ON),
                        Objects.requireNonNullElseGet(
                                row.get(REPRESENTATIVE.NAME),
                                () -> row.get(holder.GIVEN_NAME) + " " + row.get(holder.FAMILY_NAME)),
                        until(row)));
    }

    private Stream<Entry> sees(PatientId patient) {
        return dsl
                .select(FAMILY_ACCESS.fields())
                .select(PATIENT.GIVEN_NAME, PATIENT.FAMILY_NAME)
                .from(FAMILY_ACCESS)
                .join(PATIENT)
                .on(PATIENT.PATIENT_ID.eq(FAMILY_ACCESS.PATIENT_ID))
                .where(FAMILY_ACCESS.HOLDER_ID.in(subjects(dsl, patient.value())))
                .orderBy(FAMILY_ACCESS.OPENED_AT)
                .stream()
                .map(row -> Entry.of(
                        "subjectrequest.record.family-sees",
                        row.get(FAMILY_ACCESS.OPENED_ON),
                        initial(row.get(PATIENT.GIVEN_NAME)) + initial(row.get(PATIENT.FAMILY_NAME)),
                        until(row)));
    }

    private Stream<Entry> read(PatientId patient) {
        return dsl
                .select(TERMS_ACCEPTANCE.ACCEPTED_AT, TERMS_ACCEPTANCE.VERSION)
                .from(TERMS_ACCEPTANCE)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(TERMS_ACCEPTANCE.ACCOUNT_ID))
                .where(ACCOUNT.SUBJECT_ID.in(subjects(dsl, patient.value())))
                .and(TERMS_ACCEPTANCE.KIND.eq(TermsKind.PRIVACY_NOTICE))
                .orderBy(TERMS_ACCEPTANCE.ACCEPTED_AT)
                .stream()
                .map(row -> Entry.of(
                        "subjectrequest.record.notice-read",
                        Dates.dayOf(row.get(TERMS_ACCEPTANCE.ACCEPTED_AT)),
                        row.get(TERMS_ACCEPTANCE.VERSION)));
    }

    private static Object until(Record row) {
        var ended = row.get(FAMILY_ACCESS.ENDED_AT);
        return ended == null ? Objects.requireNonNullElse(row.get(FAMILY_ACCESS.ENDS_ON), "") : Dates.dayOf(ended);
    }

    private static String initial(@Nullable String name) {
        return name == null || name.isEmpty() ? "" : name.substring(0, 1) + ".";
    }
}
