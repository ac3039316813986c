package bg.registratura.representation;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.REPRESENTATIVE;

import bg.registratura.people.PatientId;
import bg.registratura.representation.Representatives.Appointment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Rows of representatives. */
@Repository
class RepresentativeRepository {

    private final DSLContext dsl;

    RepresentativeRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(RepresentativeId id, Appointment appointment, UUID kin, Written written) {
        var proof = appointment.proof();
        dsl.insertInto(REPRESENTATIVE)
                .set(REPRESENTATIVE.REPRESENTATIVE_ID, id)
                .set(REPRESENTATIVE.PATIENT_ID, appointment.patient())
                .set(REPRESENTATIVE.KIN_ID, kin)
                .set(REPRESENTATIVE.OWN_PATIENT_ID, appointment.ownRecord())
                .set(REPRESENTATIVE.KIND, appointment.kind())
                .set(REPRESENTATIVE.NAME, appointment.name())
                .set(REPRESENTATIVE.PROOF_KIND, proof.kind())
                .set(REPRESENTATIVE.PROOF_NUMBER, proof.number())
                .set(REPRESENTATIVE.PROOF_ISSUED_ON, proof.issuedOn())
                .set(REPRESENTATIVE.PROOF_ISSUER, proof.issuer())
                .set(REPRESENTATIVE.INTERDICTION, appointment.interdiction())
                .set(REPRESENTATIVE.ENDS_ON, appointment.endsOn())
                .set(REPRESENTATIVE.RECORDED_ON, written.day())
                .set(REPRESENTATIVE.RECORDED_AT, written.at())
                .set(REPRESENTATIVE.RECORDED_BY, written.by())
                .execute();
    }

    /** Ends a right early; false when it has ended already. */
    boolean end(RepresentativeId id, String reason, Written written) {
        return dsl.update(REPRESENTATIVE)
                        .set(REPRESENTATIVE.ENDED_ON, written.day())
                        .set(REPRESENTATIVE.ENDED_AT, written.at())
                        .set(REPRESENTATIVE.ENDED_BY, written.by())
                        .set(REPRESENTATIVE.END_REASON, reason)
                        .where(REPRESENTATIVE.REPRESENTATIVE_ID.eq(id))
                        .and(REPRESENTATIVE.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    Optional<Representative> find(RepresentativeId id) {
        return list(REPRESENTATIVE.REPRESENTATIVE_ID.eq(id)).stream().findFirst();
    }

    List<Representative> of(PatientId patient) {
        return list(isOf(REPRESENTATIVE.PATIENT_ID, patient));
    }

    /** Everybody who is represented by one of these people, or by the patient. */
    List<Representative> byKin(List<UUID> kin, PatientId patient) {
        return list(REPRESENTATIVE.KIN_ID.in(kin).or(isOf(REPRESENTATIVE.OWN_PATIENT_ID, patient)));
    }

    /** Whoever stands on record under this name. */
    List<Representative> named(String name) {
        return list(REPRESENTATIVE.NAME.eq(name));
    }

    private List<Representative> list(Condition condition) {
        return dsl.select(REPRESENTATIVE.fields())
                .select(PATIENT.BIRTH_DATE)
                .from(REPRESENTATIVE)
                .join(PATIENT)
                .on(PATIENT.PATIENT_ID.eq(REPRESENTATIVE.PATIENT_ID))
                .where(condition)
                .orderBy(REPRESENTATIVE.RECORDED_AT.desc(), REPRESENTATIVE.REPRESENTATIVE_ID.desc())
                .fetch(RepresentativeRepository::representative);
    }

    private static Representative representative(Record row) {
        return new Representative(
                row.get(REPRESENTATIVE.REPRESENTATIVE_ID),
                row.get(REPRESENTATIVE.PATIENT_ID),
                row.get(REPRESENTATIVE.KIND),
                row.get(REPRESENTATIVE.NAME),
                row.get(REPRESENTATIVE.KIN_ID),
                row.get(REPRESENTATIVE.OWN_PATIENT_ID),
                row.get(PATIENT.BIRTH_DATE),
                new Proof(
                        row.get(REPRESENTATIVE.PROOF_KIND),
                        row.get(REPRESENTATIVE.PROOF_NUMBER),
                        row.get(REPRESENTATIVE.PROOF_ISSUED_ON),
                        row.get(REPRESENTATIVE.PROOF_ISSUER)),
                row.get(REPRESENTATIVE.INTERDICTION),
                row.get(REPRESENTATIVE.ENDS_ON),
                row.get(REPRESENTATIVE.ENDED_ON));
    }

    /** When and by whom a row is written. */
    record Written(LocalDate day, Instant at, UUID by) {}
}
