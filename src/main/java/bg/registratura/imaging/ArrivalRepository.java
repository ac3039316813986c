package bg.registratura.imaging;

import static bg.registratura.schema.Tables.ARRIVAL;
import static bg.registratura.schema.Tables.INSTANCE;
import static bg.registratura.schema.Tables.SERIES;
import static bg.registratura.schema.Tables.STUDY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.not;

import bg.registratura.people.PatientId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of arrivals. */
@Repository
class ArrivalRepository {

    private static final int SHOWN = 100;

    private final DSLContext dsl;

    ArrivalRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(Arrival arrival, byte[] sha256, @Nullable UUID by) {
        dsl.insertInto(ARRIVAL)
                .set(ARRIVAL.ARRIVAL_ID, arrival.id())
                .set(ARRIVAL.WAY, arrival.way())
                .set(ARRIVAL.FILE_NAME, arrival.fileName())
                .set(ARRIVAL.BYTE_LENGTH, arrival.length())
                .set(ARRIVAL.SHA256, sha256)
                .set(ARRIVAL.ENDING, arrival.ending())
                .set(ARRIVAL.REFUSAL, arrival.refusal())
                .set(ARRIVAL.INSTANCE_ID, arrival.instance())
                .set(ARRIVAL.ARRIVED_AT, arrival.arrivedAt())
                .set(ARRIVAL.ARRIVED_BY, by)
                .execute();
    }

    /**
     * The latest arrivals since a moment, the newest first; without what a unit sent and what was kept, which is hundreds of
     * slices at a time and stands among the studies.
     */
    List<Arrival> since(Instant from) {
        var asWished = ARRIVAL.WAY.eq(Way.NETWORK).and(ARRIVAL.ENDING.in(Ending.KEPT, Ending.KEPT_BEFORE));
        return list(ARRIVAL.ARRIVED_AT.ge(from).and(not(asWished)));
    }

    List<Arrival> openConflicts() {
        return list(ARRIVAL.ENDING.eq(Ending.CONFLICT).and(ARRIVAL.SETTLED_AT.isNull()));
    }

    /** Whether the bytes of an arrival are kept. */
    boolean keeps(ArrivalId id) {
        return dsl.fetchExists(
                ARRIVAL,
                ARRIVAL.ARRIVAL_ID.eq(id).and(ARRIVAL.ENDING.in(Ending.KEPT, Ending.CONFLICT, Ending.DOSE_REPORT)));
    }

    /** False when somebody settled it before. */
    boolean settle(ArrivalId id, Instant now, UUID by, String settlement) {
        return dsl.update(ARRIVAL)
                        .set(ARRIVAL.SETTLED_AT, now)
                        .set(ARRIVAL.SETTLED_BY, by)
                        .set(ARRIVAL.SETTLEMENT, settlement)
                        .where(ARRIVAL.ARRIVAL_ID.eq(id))
                        .and(ARRIVAL.ENDING.eq(Ending.CONFLICT))
                        .and(ARRIVAL.SETTLED_AT.isNull())
                        .execute()
                == 1;
    }

    @Nullable
    UUID patientOf(InstanceId instance) {
        return patient(INSTANCE.INSTANCE_ID.eq(instance)).map(PatientId::value).orElse(null);
    }

    private Optional<PatientId> patient(Condition condition) {
        return dsl.select(STUDY.PATIENT_ID)
                .from(INSTANCE)
                .join(SERIES)
                .on(SERIES.SERIES_ID.eq(INSTANCE.SERIES_ID))
                .join(STUDY)
                .on(STUDY.STUDY_ID.eq(SERIES.STUDY_ID))
                .where(condition)
                .fetchOptional(STUDY.PATIENT_ID);
    }

    private List<Arrival> list(Condition condition) {
        return dsl.select(
                        ARRIVAL.ARRIVAL_ID,
                        ARRIVAL.WAY,
                        ARRIVAL.FILE_NAME,
                        ARRIVAL.BYTE_LENGTH,
                        ARRIVAL.ENDING,
                        ARRIVAL.REFUSAL,
                        ARRIVAL.INSTANCE_ID,
                        ARRIVAL.ARRIVED_AT,
                        ARRIVAL.SETTLED_AT,
                        ARRIVAL.SETTLEMENT)
                .from(ARRIVAL)
                .where(condition)
                .orderBy(ARRIVAL.ARRIVED_AT.desc(), ARRIVAL.ARRIVAL_ID.desc())
                .limit(SHOWN)
                .fetch(mapping(Arrival::new));
    }
}
