package bg.registratura.register;

import static bg.registratura.schema.Tables.VISITOR_ENTRY;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record7;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Repository;

/** Rows of visitors. */
@Repository
class VisitorRepository {

    private static final int MOST = 200;

    private final DSLContext dsl;

    VisitorRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(VisitorEntry entry, UUID by) {
        dsl.insertInto(VISITOR_ENTRY)
                .set(VISITOR_ENTRY.VISITOR_ENTRY_ID, entry.id())
                .set(VISITOR_ENTRY.NAME, entry.name())
                .set(VISITOR_ENTRY.ORGANISATION, entry.organisation())
                .set(VISITOR_ENTRY.TO_SEE, entry.toSee())
                .set(VISITOR_ENTRY.CAME_ON, entry.cameOn())
                .set(VISITOR_ENTRY.CAME_AT, entry.cameAt())
                .set(VISITOR_ENTRY.ENTERED_BY, by)
                .execute();
    }

    /** False when they left already. */
    boolean leave(UUID id, Instant now) {
        return dsl.update(VISITOR_ENTRY)
                        .set(VISITOR_ENTRY.LEFT_AT, now)
                        .where(VISITOR_ENTRY.VISITOR_ENTRY_ID.eq(id))
                        .and(VISITOR_ENTRY.LEFT_AT.isNull())
                        .execute()
                == 1;
    }

    /** The latest first; those whose words hold what was typed. */
    List<VisitorEntry> list(String typed, LocalDate oldest) {
        return entries()
                .where(VISITOR_ENTRY.CAME_ON.ge(oldest))
                .and(VISITOR_ENTRY
                        .NAME
                        .contains(typed)
                        .or(VISITOR_ENTRY.ORGANISATION.contains(typed))
                        .or(VISITOR_ENTRY.TO_SEE.contains(typed)))
                .orderBy(VISITOR_ENTRY.CAME_AT.desc())
                .limit(MOST)
                .fetch(mapping(VisitorEntry::new));
    }

    /** All there are, the oldest first. */
    List<VisitorEntry> all() {
        return entries().orderBy(VISITOR_ENTRY.CAME_AT).fetch(mapping(VisitorEntry::new));
    }

    int delete(List<UUID> ids) {
        return dsl.deleteFrom(VISITOR_ENTRY)
                .where(VISITOR_ENTRY.VISITOR_ENTRY_ID.in(ids))
                .execute();
    }

    private SelectJoinStep<Record7<UUID, String, String, String, LocalDate, Instant, Instant>> entries() {
        return dsl.select(
                        VISITOR_ENTRY.VISITOR_ENTRY_ID,
                        VISITOR_ENTRY.NAME,
                        VISITOR_ENTRY.ORGANISATION,
                        VISITOR_ENTRY.TO_SEE,
                        VISITOR_ENTRY.CAME_ON,
                        VISITOR_ENTRY.CAME_AT,
                        VISITOR_ENTRY.LEFT_AT)
                .from(VISITOR_ENTRY);
    }

    int deleteBefore(LocalDate oldest) {
        return dsl.deleteFrom(VISITOR_ENTRY)
                .where(VISITOR_ENTRY.CAME_ON.lt(oldest))
                .execute();
    }
}
