package bg.registratura.imaging;

import static bg.registratura.schema.Tables.INSTANCE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which of the objects a disc tells of are kept; read only. */
@Repository
class DiscRepository {

    private static final int AT_ONCE = 1000;

    private final DSLContext dsl;

    DiscRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Set<String> kept(List<String> sopInstances) {
        var kept = new HashSet<String>();
        for (int from = 0; from < sopInstances.size(); from += AT_ONCE) {
            var some = sopInstances.subList(from, Math.min(from + AT_ONCE, sopInstances.size()));
            kept.addAll(dsl.select(INSTANCE.SOP_INSTANCE_UID)
                    .from(INSTANCE)
                    .where(INSTANCE.SOP_INSTANCE_UID.in(some))
                    .fetchSet(INSTANCE.SOP_INSTANCE_UID));
        }
        return kept;
    }
}
