package bg.registratura.people;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.PATIENT_REVISION;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Reads what stood in records before they were corrected. */
@Repository
class RevisionRepository {

    private final DSLContext dsl;
    private final PatientSeal seal;

    RevisionRepository(DSLContext dsl, PatientSeal seal) {
        this.dsl = dsl;
        this.seal = seal;
    }

    List<Former> of(PatientId patient) {
        return dsl.selectFrom(PATIENT_REVISION)
                .where(isOf(PATIENT_REVISION.PATIENT_ID, patient))
                .orderBy(PATIENT_REVISION.REPLACED_AT)
                .fetch(this::former);
    }

    private Former former(Record row) {
        var record = row.get(PATIENT_REVISION.PATIENT_ID);
        var phone = row.get(PATIENT_REVISION.PHONE);
        return new Former(
                new PersonName(
                        row.get(PATIENT_REVISION.GIVEN_NAME),
                        row.get(PATIENT_REVISION.PATRONYMIC),
                        row.get(PATIENT_REVISION.FAMILY_NAME),
                        row.get(PATIENT_REVISION.LATIN_NAME)),
                seal.identifier(
                                record,
                                row.get(PATIENT_REVISION.IDENTIFIER_KIND),
                                row.get(PATIENT_REVISION.IDENTIFIER_COUNTRY),
                                row.get(PATIENT_REVISION.IDENTIFIER_SEALED))
                        .masked(),
                phone == null ? null : new PhoneNumber(phone),
                seal.address(record, row.get(PATIENT_REVISION.ADDRESS_SEALED)),
                row.get(PATIENT_REVISION.REPLACED_AT),
                row.get(PATIENT_REVISION.REASON));
    }
}
