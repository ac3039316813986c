package bg.registratura.exposure;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.EXPOSURE_INCIDENT;
import static bg.registratura.schema.Tables.EXPOSURE_INCIDENT_DECISION;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.REPORTED_EXPOSURE;
import static bg.registratura.schema.Tables.STUDY;
import static bg.registratura.schema.Tables.UNCONSENTED_EXPOSURE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.val;

import bg.registratura.crypto.Uuid7;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.security.AccountId;
import bg.registratura.security.Role;
import bg.registratura.visit.OrderId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Exposures without consent, their incidents and what was decided: rows are added and read, never changed. */
@Repository
class IncidentRepository {

    private final DSLContext dsl;

    IncidentRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Whether a consent or a lawful exception was in force; the database itself says so, as it judges by the same. */
    boolean isCovered(OrderId order, Instant moment) {
        return dsl.fetchExists(
                IMAGING_ORDER,
                IMAGING_ORDER
                        .IMAGING_ORDER_ID
                        .eq(order)
                        .and(condition(function(
                                "exposure_was_covered",
                                SQLDataType.BOOLEAN,
                                IMAGING_ORDER.IMAGING_ORDER_ID,
                                val(moment, REPORTED_EXPOSURE.EXPOSED_AT),
                                val(Dates.dayOf(moment))))));
    }

    /** Those of these studies whose pictures nobody outside may see. */
    Set<StudyId> withheld(Collection<StudyId> studies) {
        return dsl.select(STUDY.STUDY_ID)
                .from(STUDY)
                .where(STUDY.STUDY_ID.in(studies))
                .and(condition(function("study_is_withheld", SQLDataType.BOOLEAN, STUDY.STUDY_ID)))
                .fetchSet(STUDY.STUDY_ID);
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

    void insert(UnconsentedId id, IncidentId incident, ReportedExposure report, Instant now) {
        dsl.insertInto(UNCONSENTED_EXPOSURE)
                .set(UNCONSENTED_EXPOSURE.UNCONSENTED_EXPOSURE_ID, id)
                .set(UNCONSENTED_EXPOSURE.EXPOSURE_INCIDENT_ID, incident)
                .set(UNCONSENTED_EXPOSURE.REPORTED_EXPOSURE_ID, report.id())
                .set(UNCONSENTED_EXPOSURE.IMAGING_ORDER_ID, report.order())
                .set(UNCONSENTED_EXPOSURE.PATIENT_ID, report.patient())
                .set(UNCONSENTED_EXPOSURE.DEVICE_ID, report.device())
                .set(UNCONSENTED_EXPOSURE.EXPOSED_AT, report.exposedAt())
                .set(UNCONSENTED_EXPOSURE.EXPOSED_ON, Dates.dayOf(report.exposedAt()))
                .set(UNCONSENTED_EXPOSURE.TUBE_VOLTAGE_KV, report.tubeVoltageKv())
                .set(UNCONSENTED_EXPOSURE.TUBE_CURRENT_MA, report.tubeCurrentMa())
                .set(UNCONSENTED_EXPOSURE.EXPOSURE_TIME_MS, report.exposureTimeMs())
                .set(
                        UNCONSENTED_EXPOSURE.DOSE_AREA_PRODUCT_MGYCM2,
                        report.dose().orElse(null))
                .set(UNCONSENTED_EXPOSURE.RECORDED_AT, now)
                .execute();
    }

    void decide(IncidentId incident, Role as, IncidentDecision.Kind kind, String reason, AccountId by, Instant now) {
        dsl.insertInto(EXPOSURE_INCIDENT_DECISION)
                .set(EXPOSURE_INCIDENT_DECISION.EXPOSURE_INCIDENT_DECISION_ID, Uuid7.next(now))
                .set(EXPOSURE_INCIDENT_DECISION.EXPOSURE_INCIDENT_ID, incident)
                .set(EXPOSURE_INCIDENT_DECISION.DECIDED_AS, as)
                .set(EXPOSURE_INCIDENT_DECISION.DECISION, kind)
                .set(EXPOSURE_INCIDENT_DECISION.REASON, reason)
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

    private List<Incident> incidents(Condition condition) {
        var decisions = DSL.multiset(DSL.select(
                                EXPOSURE_INCIDENT_DECISION.DECIDED_AS,
                                EXPOSURE_INCIDENT_DECISION.DECISION,
                                EXPOSURE_INCIDENT_DECISION.REASON,
                                EXPOSURE_INCIDENT_DECISION.DECIDED_AT,
                                ACCOUNT.DISPLAY_NAME)
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
}
