package bg.registratura.exposure;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.EXPOSURE_INCIDENT;
import static bg.registratura.schema.Tables.EXPOSURE_INCIDENT_DECISION;
import static bg.registratura.schema.Tables.STUDY;
import static bg.registratura.schema.Tables.UNCONSENTED_EXPOSURE;
import static org.jooq.Records.mapping;

import bg.registratura.crypto.Uuid7;
import bg.registratura.imaging.StudyId;
import bg.registratura.security.AccountId;
import bg.registratura.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Incidents and what was decided of them: rows are added and read, never changed. */
@Repository
class IncidentRepository {

    private final DSLContext dsl;

    IncidentRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** It is numbered by the database. */
    void insert(Incident incident) {
        dsl.insertInto(EXPOSURE_INCIDENT)
                .set(EXPOSURE_INCIDENT.EXPOSURE_INCIDENT_ID, incident.id())
                .set(EXPOSURE_INCIDENT.IN_YEAR, incident.year())
                .set(EXPOSURE_INCIDENT.STUDY_ID, incident.study())
                .set(EXPOSURE_INCIDENT.IMAGING_ORDER_ID, incident.order())
                .set(EXPOSURE_INCIDENT.PATIENT_ID, incident.patient())
                .set(EXPOSURE_INCIDENT.CAUSE, incident.cause())
                .set(EXPOSURE_INCIDENT.OPENED_AT, incident.openedAt())
                .execute();
    }

    void decide(IncidentId incident, Ruling ruling, AccountId by, Instant now) {
        dsl.insertInto(EXPOSURE_INCIDENT_DECISION)
                .set(EXPOSURE_INCIDENT_DECISION.EXPOSURE_INCIDENT_DECISION_ID, Uuid7.next(now))
                .set(EXPOSURE_INCIDENT_DECISION.EXPOSURE_INCIDENT_ID, incident)
                .set(EXPOSURE_INCIDENT_DECISION.DECIDED_AS, ruling.as())
                .set(EXPOSURE_INCIDENT_DECISION.DECISION, ruling.kind())
                .set(EXPOSURE_INCIDENT_DECISION.FINDING, ruling.finding())
                .set(EXPOSURE_INCIDENT_DECISION.REASON, ruling.reason().strip())
                .set(EXPOSURE_INCIDENT_DECISION.DECIDED_AT, now)
                .set(EXPOSURE_INCIDENT_DECISION.DECIDED_BY, by.value())
                .execute();
    }

    boolean hasDecided(IncidentId incident, AccountId who, Role otherThan) {
        return dsl.fetchExists(
                EXPOSURE_INCIDENT_DECISION,
                EXPOSURE_INCIDENT_DECISION
                        .EXPOSURE_INCIDENT_ID
                        .eq(incident)
                        .and(EXPOSURE_INCIDENT_DECISION.DECIDED_BY.eq(who.value()))
                        .and(EXPOSURE_INCIDENT_DECISION.DECIDED_AS.ne(otherThan)));
    }

    List<Incident> all() {
        return incidents(DSL.noCondition());
    }

    Optional<Incident> find(IncidentId id) {
        return incidents(EXPOSURE_INCIDENT.EXPOSURE_INCIDENT_ID.eq(id)).stream().findFirst();
    }

    Optional<Incident> ofStudy(StudyId study) {
        return incidents(EXPOSURE_INCIDENT.STUDY_ID.eq(study)).stream().findFirst();
    }

    /** Those of a study and of its order. */
    List<Incident> over(StudyId study) {
        return incidents(EXPOSURE_INCIDENT
                .STUDY_ID
                .eq(study)
                .or(EXPOSURE_INCIDENT.IMAGING_ORDER_ID.eq(
                        DSL.select(STUDY.IMAGING_ORDER_ID).from(STUDY).where(STUDY.STUDY_ID.eq(study)))));
    }

    private List<Incident> incidents(Condition condition) {
        var decisions = DSL.multiset(DSL.select(
                                EXPOSURE_INCIDENT_DECISION.DECIDED_AS,
                                EXPOSURE_INCIDENT_DECISION.DECISION,
                                EXPOSURE_INCIDENT_DECISION.FINDING,
                                EXPOSURE_INCIDENT_DECISION.REASON,
                                EXPOSURE_INCIDENT_DECISION.DECIDED_AT,
                                ACCOUNT.DISPLAY_NAME,
                                nothingCameAfter())
                        .from(EXPOSURE_INCIDENT_DECISION)
                        .join(ACCOUNT)
                        .on(ACCOUNT.ACCOUNT_ID
                                .coerce(EXPOSURE_INCIDENT_DECISION.DECIDED_BY)
                                .eq(EXPOSURE_INCIDENT_DECISION.DECIDED_BY))
                        .where(EXPOSURE_INCIDENT_DECISION.EXPOSURE_INCIDENT_ID.eq(
                                EXPOSURE_INCIDENT.EXPOSURE_INCIDENT_ID))
                        .orderBy(
                                EXPOSURE_INCIDENT_DECISION.DECIDED_AT,
                                EXPOSURE_INCIDENT_DECISION.EXPOSURE_INCIDENT_DECISION_ID))
                .convertFrom(rows -> rows.map(mapping(IncidentDecision::new)));
        return dsl.select(
                        EXPOSURE_INCIDENT.EXPOSURE_INCIDENT_ID,
                        EXPOSURE_INCIDENT.IN_YEAR,
                        EXPOSURE_INCIDENT.NUMBER,
                        EXPOSURE_INCIDENT.STUDY_ID,
                        EXPOSURE_INCIDENT.IMAGING_ORDER_ID,
                        EXPOSURE_INCIDENT.PATIENT_ID,
                        EXPOSURE_INCIDENT.CAUSE,
                        EXPOSURE_INCIDENT.OPENED_AT,
                        decisions)
                .from(EXPOSURE_INCIDENT)
                .where(condition)
                .orderBy(EXPOSURE_INCIDENT.OPENED_AT.desc(), EXPOSURE_INCIDENT.NUMBER.desc())
                .fetch(mapping(Incident::new));
    }

    private static Field<Boolean> nothingCameAfter() {
        return DSL.field(DSL.notExists(DSL.selectOne()
                .from(UNCONSENTED_EXPOSURE)
                .where(UNCONSENTED_EXPOSURE.EXPOSURE_INCIDENT_ID.eq(EXPOSURE_INCIDENT_DECISION.EXPOSURE_INCIDENT_ID))
                .and(UNCONSENTED_EXPOSURE.RECORDED_AT.gt(EXPOSURE_INCIDENT_DECISION.DECIDED_AT))));
    }
}
