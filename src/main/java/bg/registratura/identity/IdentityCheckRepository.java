package bg.registratura.identity;

import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.Tables.IDENTITY_CHECK;
import static bg.registratura.schema.Tables.PATIENT;

import bg.registratura.people.PatientId;
import bg.registratura.representation.Authority;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of identity checks. */
@Repository
class IdentityCheckRepository {

    private final DSLContext dsl;

    IdentityCheckRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(IdentityCheck check) {
        var about = check.about();
        var look = check.look();
        dsl.insertInto(IDENTITY_CHECK)
                .set(IDENTITY_CHECK.IDENTITY_CHECK_ID, check.id())
                .set(IDENTITY_CHECK.PATIENT_ID, about instanceof Checked.OfPatient(var id) ? id : null)
                .set(IDENTITY_CHECK.PRACTITIONER_ID, about instanceof Checked.OfPractitioner(var id) ? id : null)
                .set(IDENTITY_CHECK.ACCOUNT_ID, about instanceof Checked.OfAccount(var id) ? id : null)
                .set(IDENTITY_CHECK.STRANGER_ID, about instanceof Checked.OfStranger(var id) ? id : null)
                .set(IDENTITY_CHECK.PURPOSE, check.purpose())
                .set(IDENTITY_CHECK.BEARER, look.bearer())
                .set(IDENTITY_CHECK.BEARER_NAME, look.bearerName())
                .set(IDENTITY_CHECK.DOCUMENT_TYPE, look.documentType())
                .set(IDENTITY_CHECK.ISSUING_COUNTRY, look.issuingCountry())
                .set(IDENTITY_CHECK.NUMBER_TAIL, look.numberTail())
                .set(IDENTITY_CHECK.VALIDITY, look.validity())
                .set(IDENTITY_CHECK.NAMES_MATCH, look.namesMatch())
                .set(IDENTITY_CHECK.NUMBER_MATCH, look.numberMatch())
                .set(IDENTITY_CHECK.EXCEPTION_REASON, look.exceptionReason())
                .set(
                        IDENTITY_CHECK.REPRESENTATIVE_ID,
                        look.authority() instanceof Authority.ByLaw(var representative) ? representative : null)
                .set(
                        IDENTITY_CHECK.POWER_OF_ATTORNEY_ID,
                        look.authority() instanceof Authority.ByPower(var power) ? power : null)
                .set(IDENTITY_CHECK.CHECKED_ON, check.checkedOn())
                .set(IDENTITY_CHECK.CHECKED_AT, check.checkedAt())
                .set(IDENTITY_CHECK.CHECKED_BY, check.checkedBy())
                .set(IDENTITY_CHECK.CONFIRMED_BY, check.confirmedBy())
                .execute();
    }

    Optional<IdentityCheck> find(IdentityCheckId id) {
        return dsl.selectFrom(IDENTITY_CHECK)
                .where(IDENTITY_CHECK.IDENTITY_CHECK_ID.eq(id))
                .fetchOptional(IdentityCheckRepository::check);
    }

    /** For each of these patients the checks of a day about their person, the latest first. */
    Map<PatientId, List<IdentityCheck>> ofPersonsOn(Collection<PatientId> patients, LocalDate day) {
        return dsl.select(IDENTITY_CHECK.fields())
                .select(PATIENT.PATIENT_ID)
                .from(IDENTITY_CHECK)
                .join(RECORD)
                .on(RECORD.PATIENT_ID.eq(IDENTITY_CHECK.PATIENT_ID))
                .join(PATIENT)
                .on(PATIENT.PERSON_ID.eq(RECORD.PERSON_ID))
                .where(PATIENT.PATIENT_ID.in(patients))
                .and(IDENTITY_CHECK.CHECKED_ON.eq(day))
                .orderBy(IDENTITY_CHECK.CHECKED_AT.desc(), IDENTITY_CHECK.IDENTITY_CHECK_ID.desc())
                .fetchGroups(row -> row.get(PATIENT.PATIENT_ID), IdentityCheckRepository::check);
    }

    private static IdentityCheck check(Record row) {
        return new IdentityCheck(
                row.get(IDENTITY_CHECK.IDENTITY_CHECK_ID),
                about(row),
                row.get(IDENTITY_CHECK.PURPOSE),
                look(row),
                row.get(IDENTITY_CHECK.CHECKED_ON),
                row.get(IDENTITY_CHECK.CHECKED_AT),
                row.get(IDENTITY_CHECK.CHECKED_BY),
                row.get(IDENTITY_CHECK.CONFIRMED_BY));
    }

    private static Look look(Record row) {
        return new Look(
                row.get(IDENTITY_CHECK.BEARER),
                row.get(IDENTITY_CHECK.BEARER_NAME),
                row.get(IDENTITY_CHECK.DOCUMENT_TYPE),
                row.get(IDENTITY_CHECK.ISSUING_COUNTRY),
                row.get(IDENTITY_CHECK.NUMBER_TAIL),
                row.get(IDENTITY_CHECK.VALIDITY),
                row.get(IDENTITY_CHECK.NAMES_MATCH),
                row.get(IDENTITY_CHECK.NUMBER_MATCH),
                row.get(IDENTITY_CHECK.EXCEPTION_REASON),
                authority(row));
    }

    private static @Nullable Authority authority(Record row) {
        var representative = row.get(IDENTITY_CHECK.REPRESENTATIVE_ID);
        var power = row.get(IDENTITY_CHECK.POWER_OF_ATTORNEY_ID);
        if (representative != null) {
            return new Authority.ByLaw(representative);
        }
        return power == null ? null : new Authority.ByPower(power);
    }

    private static Checked about(Record row) {
        if (row.get(IDENTITY_CHECK.PATIENT_ID) != null) {
            return new Checked.OfPatient(row.get(IDENTITY_CHECK.PATIENT_ID));
        }
        if (row.get(IDENTITY_CHECK.PRACTITIONER_ID) != null) {
            return new Checked.OfPractitioner(row.get(IDENTITY_CHECK.PRACTITIONER_ID));
        }
        return row.get(IDENTITY_CHECK.ACCOUNT_ID) != null
                ? new Checked.OfAccount(row.get(IDENTITY_CHECK.ACCOUNT_ID))
                : new Checked.OfStranger(row.get(IDENTITY_CHECK.STRANGER_ID));
    }
}
