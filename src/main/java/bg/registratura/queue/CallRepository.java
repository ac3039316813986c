package bg.registratura.queue;

import static bg.registratura.schema.Tables.CALLING_DESK;
import static bg.registratura.schema.Tables.DEVICE;
import static bg.registratura.schema.Tables.PARKED_VISIT;
import static bg.registratura.schema.Tables.VISIT;
import static bg.registratura.schema.Tables.VISIT_CALL;

import bg.registratura.visit.Visit;
import bg.registratura.visit.VisitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Rows of calls, and the places there are. */
@Repository
class CallRepository {

    private final DSLContext dsl;

    CallRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** False when another desk has made this call of the ticket already. */
    boolean insert(VisitId visit, Call call, UUID by) {
        return dsl.insertInto(VISIT_CALL)
                        .set(VISIT_CALL.VISIT_ID, visit)
                        .set(VISIT_CALL.ORDINAL, call.ordinal())
                        .set(VISIT_CALL.PLACE_KIND, call.place().kind())
                        .set(VISIT_CALL.PLACE_LABEL, call.place().label())
                        .set(VISIT_CALL.CALLED_AT, call.calledAt())
                        .set(VISIT_CALL.CALLED_BY, by)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    /** The last call of a ticket, as it is now and not when the transaction began. */
    Optional<Call> last(Visit visit) {
        return dsl
                .select(VISIT_CALL.ORDINAL, VISIT_CALL.PLACE_KIND, VISIT_CALL.PLACE_LABEL, VISIT_CALL.CALLED_AT)
                .from(VISIT_CALL)
                .where(VISIT_CALL.VISIT_ID.eq(visit.id()))
                .orderBy(VISIT_CALL.ORDINAL.desc())
                .forShare()
                .fetch(row ->
                        new Call(visit.ticket(), row.value1(), new Place(row.value2(), row.value3()), row.value4()))
                .stream()
                .findFirst();
    }

    /** The latest calls of those who are still here and were not left for later, the latest first. */
    List<Call> latest(LocalDate day, int most) {
        var later = VISIT_CALL.as("later");
        return dsl.select(
                        VISIT.TICKET,
                        VISIT_CALL.ORDINAL,
                        VISIT_CALL.PLACE_KIND,
                        VISIT_CALL.PLACE_LABEL,
                        VISIT_CALL.CALLED_AT)
                .from(VISIT_CALL)
                .join(VISIT)
                .on(VISIT.VISIT_ID.eq(VISIT_CALL.VISIT_ID))
                .where(VISIT.OPENED_ON.eq(day))
                .and(VISIT.CLOSED_AT.isNull())
                .and(DSL.notExists(DSL.selectOne().from(PARKED_VISIT).where(PARKED_VISIT.VISIT_ID.eq(VISIT.VISIT_ID))))
                .and(DSL.notExists(DSL.selectOne()
                        .from(later)
                        .where(later.VISIT_ID.eq(VISIT_CALL.VISIT_ID))
                        .and(later.ORDINAL.gt(VISIT_CALL.ORDINAL))))
                .orderBy(VISIT_CALL.CALLED_AT.desc())
                .limit(most)
                .fetch(row ->
                        new Call(row.value1(), row.value2(), new Place(row.value3(), row.value4()), row.value5()));
    }

    /** The desks, then the rooms of the units in use. */
    List<Place> places(LocalDate today) {
        var desks = dsl.select(CALLING_DESK.NUMBER)
                .from(CALLING_DESK)
                .orderBy(CALLING_DESK.NUMBER)
                .fetch(row -> new Place(Place.Kind.DESK, String.valueOf(row.value1())));
        var rooms = dsl.selectDistinct(DEVICE.ROOM)
                .from(DEVICE)
                .where(DEVICE.RETIRED_ON.isNull().or(DEVICE.RETIRED_ON.ge(today)))
                .orderBy(DEVICE.ROOM)
                .fetch(row -> new Place(Place.Kind.ROOM, row.value1()));
        return Stream.concat(desks.stream(), rooms.stream()).toList();
    }
}
