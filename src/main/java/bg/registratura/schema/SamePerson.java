package bg.registratura.schema;

import static bg.registratura.schema.Tables.PATIENT;
import static org.jooq.impl.DSL.select;

import bg.registratura.people.PatientId;
import bg.registratura.schema.tables.Patient;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * Asks for a person where a row names a record. Records that were merged are one person, rows keep the record they were
 * written under, and so every question about a patient is asked of all their records.
 */
public final class SamePerson {

    /** The record a row was written under; joined by {@link #ofRecord}, {@code PATIENT} beside it is the person. */
    public static final Patient RECORD = PATIENT.as("record");

    private SamePerson() {}

    /** Written under any record of the patient's person. */
    public static Condition isOf(Field<PatientId> column, PatientId patient) {
        return isOfAny(column, Set.of(patient));
    }

    /** Written under any record of any of these patients. */
    public static Condition isOfAny(Field<PatientId> column, Collection<PatientId> patients) {
        var own = PATIENT.as("own");
        var asked = PATIENT.as("asked");
        return column.in(select(own.PATIENT_ID)
                .from(own)
                .join(asked)
                .on(asked.PERSON_ID.eq(own.PERSON_ID))
                .where(asked.PATIENT_ID.in(patients)));
    }

    /** The record that stands for the patient's person. */
    public static Condition isPerson(Field<PatientId> column, PatientId patient) {
        var asked = PATIENT.as("asked");
        return column.eq(select(asked.PERSON_ID).from(asked).where(asked.PATIENT_ID.eq(patient)));
    }

    /** {@code PATIENT} is the person of {@link #RECORD}. */
    public static Condition ofRecord() {
        return PATIENT.PATIENT_ID.eq(RECORD.PERSON_ID);
    }

    /** Of each subject of any kind: itself and, of a patient, every record of the person. */
    public static Map<UUID, Set<UUID>> subjects(DSLContext dsl, Collection<UUID> subjects) {
        var own = PATIENT.as("own");
        var all = new HashMap<UUID, Set<UUID>>();
        subjects.forEach(subject -> all.put(subject, new HashSet<>(Set.of(subject))));
        dsl.select(PATIENT.PATIENT_ID, own.PATIENT_ID)
                .from(PATIENT)
                .join(own)
                .on(own.PERSON_ID.eq(PATIENT.PERSON_ID))
                .where(PATIENT.PATIENT_ID.in(
                        subjects.stream().map(PatientId::new).toList()))
                .forEach(row -> all.get(row.value1().value()).add(row.value2().value()));
        return all;
    }

    /** The same of one. */
    public static Set<UUID> subjects(DSLContext dsl, UUID subject) {
        return subjects(dsl, Set.of(subject)).get(subject);
    }
}
