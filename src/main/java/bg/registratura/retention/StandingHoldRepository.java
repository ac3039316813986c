package bg.registratura.retention;

import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.SamePerson.isOfAny;
import static bg.registratura.schema.Tables.LEGAL_HOLD;
import static bg.registratura.schema.Tables.STUDY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.retention.TermRepository.Dated;
import bg.registratura.visit.OrderId;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads which holds stand at this moment. */
@Repository
class StandingHoldRepository {

    private final DSLContext dsl;

    StandingHoldRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The holds that stand on these persons or on a study of theirs. */
    List<Hold> holds(Collection<PatientId> patients) {
        return dsl.select(
                        RECORD.PERSON_ID,
                        STUDY.STUDY_ID,
                        STUDY.IMAGING_ORDER_ID,
                        row(LEGAL_HOLD.REASON, LEGAL_HOLD.CASE_NUMBER, LEGAL_HOLD.AUTHORITY, LEGAL_HOLD.NOTICE_WITHHELD)
                                .mapping(Cause::new))
                .from(LEGAL_HOLD)
                .join(RECORD)
                .on(RECORD.PATIENT_ID.eq(LEGAL_HOLD.PATIENT_ID))
                .leftJoin(STUDY)
                .on(STUDY.STUDY_ID.eq(LEGAL_HOLD.STUDY_ID))
                .where(isOfAny(LEGAL_HOLD.PATIENT_ID, patients))
                .and(LEGAL_HOLD.LIFTED_AT.isNull())
                .orderBy(LEGAL_HOLD.PLACED_AT)
                .fetch(mapping(Hold::new));
    }

    /**
     * A hold that stands.
     *
     * @param study the one study it is on; absent when it is on the person
     */
    record Hold(
            PatientId person,
            @Nullable StudyId study,
            @Nullable OrderId orderOfStudy,
            Cause cause) {

        boolean isOnThePerson() {
            return study == null;
        }

        boolean covers(Dated dated) {
            return study == null ? dated.person().filter(person::equals).isPresent() : study.equals(dated.study());
        }

        boolean covers(OrderId order) {
            return isOnThePerson() || order.equals(orderOfStudy);
        }
    }
}
