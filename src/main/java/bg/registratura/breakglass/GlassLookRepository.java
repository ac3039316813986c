package bg.registratura.breakglass;

import static bg.registratura.schema.Tables.BREAK_GLASS_LOOK;

import bg.registratura.imaging.InstanceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What was seen in an opening, picture by picture. */
@Repository
class GlassLookRepository {

    private final DSLContext dsl;

    GlassLookRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Writes down that a picture was seen; false when it was before. */
    boolean isFirstLook(BreakGlassId id, InstanceId instance, Instant now) {
        return !dsl.fetchExists(
                        BREAK_GLASS_LOOK,
                        BREAK_GLASS_LOOK.BREAK_GLASS_ID.eq(id).and(BREAK_GLASS_LOOK.INSTANCE_ID.eq(instance)))
                && dsl.insertInto(BREAK_GLASS_LOOK)
                                .set(BREAK_GLASS_LOOK.BREAK_GLASS_ID, id)
                                .set(BREAK_GLASS_LOOK.INSTANCE_ID, instance)
                                .set(BREAK_GLASS_LOOK.LOOKED_AT, now)
                                .onDuplicateKeyIgnore()
                                .execute()
                        == 1;
    }

    /** How many pictures were seen. */
    int count(BreakGlassId id) {
        return dsl.fetchCount(BREAK_GLASS_LOOK, BREAK_GLASS_LOOK.BREAK_GLASS_ID.eq(id));
    }

    /** When something was seen in any of these, the earliest first. */
    List<Instant> moments(Collection<BreakGlassId> of) {
        return dsl.select(BREAK_GLASS_LOOK.LOOKED_AT)
                .from(BREAK_GLASS_LOOK)
                .where(BREAK_GLASS_LOOK.BREAK_GLASS_ID.in(of))
                .orderBy(BREAK_GLASS_LOOK.LOOKED_AT)
                .fetch(BREAK_GLASS_LOOK.LOOKED_AT);
    }
}
