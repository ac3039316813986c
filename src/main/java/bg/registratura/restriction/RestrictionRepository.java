package bg.registratura.restriction;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.RESTRICTED_STUDY;
import static bg.registratura.schema.Tables.RESTRICTION;
import static bg.registratura.schema.Tables.RESTRICTION_EXCEPTION;
import static bg.registratura.schema.Tables.RESTRICTION_STUDY;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.security.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Restrictions: rows are added, told of, looked at again and lifted once. */
@Repository
class RestrictionRepository {

    private final DSLContext dsl;

    RestrictionRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Set<StudyId> restricted(Collection<StudyId> studies) {
        return studies.isEmpty()
                ? Set.of()
                : dsl.selectDistinct(RESTRICTED_STUDY.STUDY_ID)
                        .from(RESTRICTED_STUDY)
                        .where(RESTRICTED_STUDY.STUDY_ID.in(studies))
                        .fetchSet(RESTRICTED_STUDY.STUDY_ID);
    }

    boolean isWhole(PatientId patient) {
        return dsl.fetchExists(RESTRICTION, standing(patient).and(condition(RESTRICTION.WHOLE)));
    }

    boolean standsOn(PatientId patient) {
        return dsl.fetchExists(RESTRICTION, standing(patient));
    }

    /** Whether one that stands on the person, or on one of these studies, lets nothing go on this day. */
    boolean stops(PatientId patient, Collection<StudyId> studies, LocalDate day) {
        var chosen = exists(selectOne()
                .from(RESTRICTION_STUDY)
                .where(RESTRICTION_STUDY.RESTRICTION_ID.eq(RESTRICTION.RESTRICTION_ID))
                .and(RESTRICTION_STUDY.STUDY_ID.in(studies)));
        var permitted = selectOne()
                .from(RESTRICTION_EXCEPTION)
                .where(RESTRICTION_EXCEPTION.RESTRICTION_ID.eq(RESTRICTION.RESTRICTION_ID))
                .and(val(day).between(RESTRICTION_EXCEPTION.PERMITTED_ON, RESTRICTION_EXCEPTION.UNTIL_ON));
        return dsl.fetchExists(
                RESTRICTION,
                standing(patient).and(condition(RESTRICTION.WHOLE).or(chosen)).and(notExists(permitted)));
    }

    private static Condition standing(PatientId patient) {
        return isOf(RESTRICTION.PATIENT_ID, patient).and(RESTRICTION.LIFTED_AT.isNull());
    }

    void insert(RestrictionId id, PatientId patient, UUID request, Order order, AccountId by, Instant at) {
        dsl.insertInto(RESTRICTION)
                .set(RESTRICTION.RESTRICTION_ID, id)
                .set(RESTRICTION.PATIENT_ID, patient)
                .set(RESTRICTION.REQUEST_ID, request)
                .set(RESTRICTION.GROUND, order.ground())
                .set(RESTRICTION.WHOLE, order.studies().isEmpty())
                .set(RESTRICTION.UNTIL_WHAT, order.untilWhat().strip())
                .set(RESTRICTION.REVIEW_ON, order.reviewOn())
                .set(RESTRICTION.PLACED_ON, Dates.dayOf(at))
                .set(RESTRICTION.PLACED_AT, at)
                .set(RESTRICTION.PLACED_BY, by.value())
                .execute();
        order.studies().forEach(study -> dsl.insertInto(RESTRICTION_STUDY)
                .set(RESTRICTION_STUDY.RESTRICTION_ID, id)
                .set(RESTRICTION_STUDY.STUDY_ID, study)
                .execute());
    }

    /** Holds the row until the end of the transaction, and says whose it is; empty when it does not stand any more. */
    Optional<PatientId> hold(RestrictionId id) {
        return dsl.select(RESTRICTION.PATIENT_ID)
                .from(RESTRICTION)
                .where(RESTRICTION.RESTRICTION_ID.eq(id))
                .and(RESTRICTION.LIFTED_AT.isNull())
                .forUpdate()
                .fetchOptional(RESTRICTION.PATIENT_ID);
    }

    void review(RestrictionId id, LocalDate next) {
        dsl.update(RESTRICTION)
                .set(RESTRICTION.REVIEW_ON, next)
                .where(RESTRICTION.RESTRICTION_ID.eq(id))
                .execute();
    }

    void permit(UUID permit, RestrictionId id, Permit what, AccountId by, Instant at) {
        dsl.insertInto(RESTRICTION_EXCEPTION)
                .set(RESTRICTION_EXCEPTION.RESTRICTION_EXCEPTION_ID, permit)
                .set(RESTRICTION_EXCEPTION.RESTRICTION_ID, id)
                .set(RESTRICTION_EXCEPTION.GROUND, what.ground())
                .set(RESTRICTION_EXCEPTION.REASON, what.reason())
                .set(RESTRICTION_EXCEPTION.UNTIL_ON, what.until())
                .set(RESTRICTION_EXCEPTION.PERMITTED_ON, what.from())
                .set(RESTRICTION_EXCEPTION.PERMITTED_AT, at)
                .set(RESTRICTION_EXCEPTION.PERMITTED_BY, by.value())
                .execute();
    }

    void lift(RestrictionId id, AccountId by, Instant at) {
        dsl.update(RESTRICTION)
                .set(RESTRICTION.LIFTED_AT, at)
                .set(RESTRICTION.LIFTED_BY, by.value())
                .where(RESTRICTION.RESTRICTION_ID.eq(id))
                .execute();
    }
}
