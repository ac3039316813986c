package bg.registratura.people;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.SamePerson.isPerson;
import static bg.registratura.schema.Sequences.CLIENT_NUMBER;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.PATIENT_REVISION;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Rows of patients. */
@Repository
class PatientRepository {

    private final DSLContext dsl;
    private final PatientSeal seal;
    private final NameIndex index;

    PatientRepository(DSLContext dsl, PatientSeal seal, NameIndex index) {
        this.dsl = dsl;
        this.seal = seal;
        this.index = index;
    }

    long insert(PatientId id, Particulars particulars, Instant now, UUID by) {
        var number = dsl.nextval(CLIENT_NUMBER);
        dsl.insertInto(PATIENT)
                .set(PATIENT.PATIENT_ID, id)
                .set(PATIENT.CLIENT_NUMBER, number)
                .set(columns(id, particulars))
                .set(PATIENT.REGISTERED_AT, now)
                .set(PATIENT.REGISTERED_BY, by)
                .execute();
        index.putDown(id);
        return number;
    }

    /** Keeps what stands there; false when it is no longer the version that was read. */
    boolean keepRevision(PatientId id, int version, String reason, Instant now, UUID by) {
        return dsl.insertInto(
                                PATIENT_REVISION,
                                PATIENT_REVISION.PATIENT_ID,
                                PATIENT_REVISION.VERSION,
                                PATIENT_REVISION.GIVEN_NAME,
                                PATIENT_REVISION.PATRONYMIC,
                                PATIENT_REVISION.FAMILY_NAME,
                                PATIENT_REVISION.LATIN_NAME,
                                PATIENT_REVISION.BIRTH_DATE,
                                PATIENT_REVISION.SEX,
                                PATIENT_REVISION.IDENTIFIER_KIND,
                                PATIENT_REVISION.IDENTIFIER_COUNTRY,
                                PATIENT_REVISION.IDENTIFIER_SEALED,
                                PATIENT_REVISION.PHONE,
                                PATIENT_REVISION.ADDRESS_SEALED,
                                PATIENT_REVISION.REPLACED_AT,
                                PATIENT_REVISION.REPLACED_BY,
                                PATIENT_REVISION.REASON)
                        .select(dsl.select(
                                        PATIENT.PATIENT_ID,
                                        PATIENT.VERSION,
                                        PATIENT.GIVEN_NAME,
                                        PATIENT.PATRONYMIC,
                                        PATIENT.FAMILY_NAME,
                                        PATIENT.LATIN_NAME,
                                        PATIENT.BIRTH_DATE,
                                        PATIENT.SEX,
                                        PATIENT.IDENTIFIER_KIND,
                                        PATIENT.IDENTIFIER_COUNTRY,
                                        PATIENT.IDENTIFIER_SEALED,
                                        PATIENT.PHONE,
                                        PATIENT.ADDRESS_SEALED,
                                        val(now, PATIENT_REVISION.REPLACED_AT),
                                        val(by),
                                        val(reason))
                                .from(PATIENT)
                                .where(PATIENT.PATIENT_ID.eq(id))
                                .and(PATIENT.VERSION.eq(version))
                                .forUpdate())
                        .execute()
                == 1;
    }

    void update(PatientId id, int version, Particulars particulars) {
        dsl.update(PATIENT)
                .set(columns(id, particulars))
                .set(PATIENT.VERSION, version + 1)
                .where(PATIENT.PATIENT_ID.eq(id))
                .execute();
        index.putDown(id);
    }

    /** The person a record stands for, by the record that was kept. */
    Optional<Patient> find(PatientId id) {
        return dsl.selectFrom(PATIENT).where(isPerson(PATIENT.PATIENT_ID, id)).fetchOptional(this::patient);
    }

    Optional<PatientId> personOf(PatientId id) {
        return dsl.select(PATIENT.PERSON_ID)
                .from(PATIENT)
                .where(PATIENT.PATIENT_ID.eq(id))
                .fetchOptional(PATIENT.PERSON_ID);
    }

    /** Every record of a person as it is written, the kept one first. */
    List<Patient> records(PatientId id) {
        return dsl.selectFrom(PATIENT)
                .where(isOf(PATIENT.PATIENT_ID, id))
                .orderBy(PATIENT.KEPT_ID.isNotNull(), PATIENT.CLIENT_NUMBER)
                .fetch(this::patient);
    }

    Optional<Identifier> identifier(PatientId id) {
        return dsl.selectFrom(PATIENT).where(PATIENT.PATIENT_ID.eq(id)).fetchOptional(this::identifierOf);
    }

    /** Who bears an identifier, also when another desk has only just written it. */
    Optional<PatientId> holder(Identifier identifier) {
        return dsl.select(PATIENT.PATIENT_ID)
                .from(PATIENT)
                .where(PATIENT.IDENTIFIER_HASH.eq(seal.hash(identifier)))
                .forUpdate()
                .fetchOptional(PATIENT.PATIENT_ID);
    }

    /** The records that have these numbers, in this order, each with the person it stands for. */
    List<Recorded> byClientNumbers(List<Long> numbers) {
        var person = PATIENT.as("person");
        var found = dsl.select(PATIENT.fields())
                .select(person.fields())
                .from(PATIENT)
                .join(person)
                .on(person.PATIENT_ID.eq(PATIENT.PERSON_ID))
                .where(PATIENT.CLIENT_NUMBER.in(numbers))
                .fetchMap(PATIENT.CLIENT_NUMBER, row -> recorded(patient(row.into(person)), row));
        return numbers.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static Recorded recorded(Patient person, Record row) {
        return new Recorded(person, row.get(PATIENT.PATIENT_ID), row.get(PATIENT.CLIENT_NUMBER), name(row));
    }

    private static PersonName name(Record row) {
        return new PersonName(
                row.get(PATIENT.GIVEN_NAME),
                row.get(PATIENT.PATRONYMIC),
                row.get(PATIENT.FAMILY_NAME),
                row.get(PATIENT.LATIN_NAME));
    }

    private Map<Field<?>, Object> columns(PatientId id, Particulars particulars) {
        var columns = new LinkedHashMap<Field<?>, Object>();
        var name = particulars.name();
        var identifier = particulars.identifier();
        columns.put(PATIENT.GIVEN_NAME, name.given());
        columns.put(PATIENT.PATRONYMIC, name.patronymic());
        columns.put(PATIENT.FAMILY_NAME, name.family());
        columns.put(PATIENT.LATIN_NAME, name.latin());
        columns.put(PATIENT.BIRTH_DATE, particulars.birthDate());
        columns.put(PATIENT.SEX, particulars.sex());
        columns.put(PATIENT.IDENTIFIER_KIND, identifier.kind());
        columns.put(PATIENT.IDENTIFIER_COUNTRY, identifier.country());
        columns.put(PATIENT.IDENTIFIER_HASH, seal.hash(identifier));
        columns.put(PATIENT.IDENTIFIER_SEALED, seal.seal(id, identifier));
        columns.put(
                PATIENT.PHONE,
                particulars.phone() == null ? null : particulars.phone().value());
        columns.put(PATIENT.ADDRESS_SEALED, seal.seal(id, particulars.address()));
        return columns;
    }

    private Patient patient(Record row) {
        var phone = row.get(PATIENT.PHONE);
        return new Patient(
                row.get(PATIENT.PATIENT_ID),
                row.get(PATIENT.CLIENT_NUMBER),
                name(row),
                row.get(PATIENT.BIRTH_DATE),
                row.get(PATIENT.SEX),
                row.get(PATIENT.IDENTIFIER_KIND),
                row.get(PATIENT.IDENTIFIER_COUNTRY),
                identifierOf(row).masked(),
                phone == null ? null : new PhoneNumber(phone),
                seal.address(row.get(PATIENT.PATIENT_ID), row.get(PATIENT.ADDRESS_SEALED)),
                row.get(PATIENT.REGISTERED_AT),
                row.get(PATIENT.VERSION));
    }

    private Identifier identifierOf(Record row) {
        return seal.identifier(
                row.get(PATIENT.PATIENT_ID),
                row.get(PATIENT.IDENTIFIER_KIND),
                row.get(PATIENT.IDENTIFIER_COUNTRY),
                row.get(PATIENT.IDENTIFIER_SEALED));
    }
}
