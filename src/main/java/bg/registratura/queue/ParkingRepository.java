package bg.registratura.queue;

import static bg.registratura.schema.Tables.PARKED_VISIT;

import bg.registratura.visit.VisitId;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Rows of visits left for later. */
@Repository
class ParkingRepository {

    private final DSLContext dsl;

    ParkingRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** False when it is left already. */
    boolean insert(VisitId visit, Parked parked, UUID by) {
        return dsl.insertInto(PARKED_VISIT)
                        .set(PARKED_VISIT.VISIT_ID, visit)
                        .set(PARKED_VISIT.REASON, parked.reason())
                        .set(PARKED_VISIT.PARKED_AT, parked.since())
                        .set(PARKED_VISIT.PARKED_BY, by)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    /** False when it was picked up already. */
    boolean delete(VisitId visit) {
        return dsl.deleteFrom(PARKED_VISIT)
                        .where(PARKED_VISIT.VISIT_ID.eq(visit))
                        .execute()
                == 1;
    }
}
