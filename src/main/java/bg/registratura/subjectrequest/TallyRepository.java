package bg.registratura.subjectrequest;

import static bg.registratura.schema.Tables.SUBJECT_REQUEST;

import java.time.LocalDate;
import java.util.Collection;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Counts requests without reading whose they are. */
@Repository
class TallyRepository {

    private final DSLContext dsl;

    TallyRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    int count(Collection<RequestStatus> states) {
        return dsl.fetchCount(SUBJECT_REQUEST, SUBJECT_REQUEST.STATUS.in(states));
    }

    boolean anyDueBy(LocalDate day, Collection<RequestStatus> states) {
        return dsl.fetchExists(
                SUBJECT_REQUEST,
                SUBJECT_REQUEST
                        .STATUS
                        .in(states)
                        .and(DSL.coalesce(SUBJECT_REQUEST.EXTENDED_UNTIL_ON, SUBJECT_REQUEST.DUE_ON)
                                .le(day)));
    }
}
