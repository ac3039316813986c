package bg.registratura.retention;

import static bg.registratura.schema.SamePerson.isOfAny;
import static bg.registratura.schema.Tables.RETENTION_OBSTACLE;
import static org.jooq.Records.mapping;

import bg.registratura.people.PatientId;
import bg.registratura.visit.OrderId;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what is not settled yet of these persons: as long as that is so, nothing it is about is destroyed. */
@Repository
class ObstacleRepository {

    private final DSLContext dsl;

    ObstacleRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Unsettled> of(Collection<PatientId> patients) {
        return dsl.select(
                        RETENTION_OBSTACLE.PERSON_ID, RETENTION_OBSTACLE.IMAGING_ORDER_ID, RETENTION_OBSTACLE.OBSTACLE)
                .from(RETENTION_OBSTACLE)
                .where(isOfAny(RETENTION_OBSTACLE.PERSON_ID, patients))
                .fetch(mapping(Unsettled::new));
    }

    /**
     * Something that is not settled.
     *
     * @param order the one order it is about; absent when it is about everything of the person
     */
    record Unsettled(PatientId person, @Nullable OrderId order, Obstacle obstacle) {

        boolean isAbout(@Nullable OrderId which) {
            return order == null || order.equals(which);
        }
    }
}
