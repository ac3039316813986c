package bg.registratura.subjectrequest;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.CONSENT_FORM;
import static bg.registratura.schema.Tables.CONSENT_SIGNATURE;
import static bg.registratura.schema.Tables.IDENTITY_CHECK;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.POWER_OF_ATTORNEY;
import static bg.registratura.schema.Tables.REPRESENTATIVE;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;

import bg.registratura.people.PatientId;
import bg.registratura.subjectrequest.Entry.Word;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/**
 * Reads for whom a person acts or acted, to list it. Who is a patient too is known by their record, all others by their
 * name, and a name may be a namesake's: of papers there are kind and day, never a number, and of the person acted for two
 * initials and no more (article 15(4)).
 */
@Repository
class ActingRepository {

    private final DSLContext dsl;

    ActingRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Entry> actsFor(PatientId patient, Collection<String> names) {
        return Stream.of(
                        represents(patient, names),
                        holdsPower(patient, names),
                        showed(patient, names),
                        signed(patient, names))
                .flatMap(entries -> entries)
                .toList();
    }

    private Stream<Entry> represents(PatientId patient, Collection<String> names) {
        var linked = REPRESENTATIVE.as("linked");
        return dsl
                .select(REPRESENTATIVE.fields())
                .select(PATIENT.GIVEN_NAME, PATIENT.FAMILY_NAME)
                .from(REPRESENTATIVE)
                .join(PATIENT)
                .on(PATIENT.PATIENT_ID.eq(REPRESENTATIVE.PATIENT_ID))
                .where(not(isOf(REPRESENTATIVE.PATIENT_ID, patient)))
                .and(REPRESENTATIVE
                        .NAME
                        .in(names)
                        .or(REPRESENTATIVE.KIN_ID.in(
                                select(linked.KIN_ID).from(linked).where(isOf(linked.OWN_PATIENT_ID, patient)))))
                .orderBy(REPRESENTATIVE.RECORDED_AT)
                .stream()
                .map(row -> Entry.of(
                        "subjectrequest.record.represents",
                        row.get(REPRESENTATIVE.RECORDED_ON),
                        row.get(REPRESENTATIVE.NAME),
                        new Word("representation.kind." + row.get(REPRESENTATIVE.KIND)),
                        initials(row),
                        new Word("representation.proof." + row.get(REPRESENTATIVE.PROOF_KIND)),
                        row.get(REPRESENTATIVE.PROOF_ISSUED_ON)));
    }

    private Stream<Entry> holdsPower(PatientId patient, Collection<String> names) {
        return dsl
                .select(POWER_OF_ATTORNEY.fields())
                .select(PATIENT.GIVEN_NAME, PATIENT.FAMILY_NAME)
                .from(POWER_OF_ATTORNEY)
                .join(PATIENT)
                .on(PATIENT.PATIENT_ID.eq(POWER_OF_ATTORNEY.PATIENT_ID))
                .where(POWER_OF_ATTORNEY.PROXY_NAME.in(names))
                .and(not(isOf(POWER_OF_ATTORNEY.PATIENT_ID, patient)))
                .orderBy(POWER_OF_ATTORNEY.RECORDED_AT)
                .stream()
                .map(row -> Entry.of(
                        "subjectrequest.record.proxy-of",
                        row.get(POWER_OF_ATTORNEY.RECORDED_ON),
                        row.get(POWER_OF_ATTORNEY.PROXY_NAME),
                        initials(row),
                        row.get(POWER_OF_ATTORNEY.CERTIFIED_ON)));
    }

    private Stream<Entry> showed(PatientId patient, Collection<String> names) {
        return dsl
                .select(IDENTITY_CHECK.fields())
                .select(PATIENT.GIVEN_NAME, PATIENT.FAMILY_NAME)
                .from(IDENTITY_CHECK)
                .join(PATIENT)
                .on(PATIENT.PATIENT_ID.eq(IDENTITY_CHECK.PATIENT_ID))
                .where(IDENTITY_CHECK.BEARER_NAME.in(names))
                .and(not(isOf(IDENTITY_CHECK.PATIENT_ID, patient)))
                .orderBy(IDENTITY_CHECK.CHECKED_AT)
                .stream()
                .map(row -> Entry.of(
                        "subjectrequest.record.showed-for",
                        row.get(IDENTITY_CHECK.CHECKED_ON),
                        row.get(IDENTITY_CHECK.BEARER_NAME),
                        new Word("identity.document." + row.get(IDENTITY_CHECK.DOCUMENT_TYPE)),
                        initials(row)));
    }

    private Stream<Entry> signed(PatientId patient, Collection<String> names) {
        return dsl
                .select(CONSENT_SIGNATURE.SIGNED_ON, CONSENT_SIGNATURE.NAME)
                .select(PATIENT.GIVEN_NAME, PATIENT.FAMILY_NAME)
                .from(CONSENT_SIGNATURE)
                .join(CONSENT_FORM)
                .on(CONSENT_FORM.CONSENT_FORM_ID.eq(CONSENT_SIGNATURE.CONSENT_FORM_ID))
                .join(PATIENT)
                .on(PATIENT.PATIENT_ID.eq(CONSENT_FORM.PATIENT_ID))
                .where(CONSENT_SIGNATURE.NAME.in(names))
                .and(CONSENT_SIGNATURE.ACCOUNT_ID.isNull())
                .and(not(isOf(CONSENT_FORM.PATIENT_ID, patient)))
                .orderBy(CONSENT_SIGNATURE.SIGNED_AT)
                .stream()
                .map(row -> Entry.of(
                        "subjectrequest.record.signed-for",
                        row.get(CONSENT_SIGNATURE.SIGNED_ON),
                        row.get(CONSENT_SIGNATURE.NAME),
                        initials(row)));
    }

    /** Article 15(4): of others no more than lets who knows them know whom it is about. */
    private static String initials(Record row) {
        return initial(row, PATIENT.GIVEN_NAME) + initial(row, PATIENT.FAMILY_NAME);
    }

    private static String initial(Record row, Field<String> part) {
        var name = row.get(part);
        return name == null || name.isEmpty() ? "" : name.substring(0, 1) + ".";
    }
}
