package bg.registratura.breakglass;

import static bg.registratura.schema.Tables.BREAK_GLASS;
import static bg.registratura.schema.Tables.BREAK_GLASS_INCIDENT;

import bg.registratura.security.AccountId;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes down what the officer found. */
@Repository
class JudgingRepository {

    private final DSLContext dsl;
    private final GlassSeal seal;

    JudgingRepository(DSLContext dsl, GlassSeal seal) {
        this.dsl = dsl;
        this.seal = seal;
    }

    void judge(BreakGlassId id, Judgement judgement, String note, AccountId officer, Instant now) {
        dsl.update(BREAK_GLASS)
                .set(BREAK_GLASS.REVIEWED_AT, now)
                .set(BREAK_GLASS.REVIEWED_BY, officer.value())
                .set(BREAK_GLASS.JUDGEMENT, judgement)
                .set(BREAK_GLASS.NOTE_SEALED, seal.note(id, note))
                .where(BREAK_GLASS.BREAK_GLASS_ID.eq(id))
                .execute();
    }

    /** It is numbered by the database. */
    void open(BreakGlassId id, int year, Instant now) {
        dsl.insertInto(BREAK_GLASS_INCIDENT)
                .set(BREAK_GLASS_INCIDENT.BREAK_GLASS_ID, id)
                .set(BREAK_GLASS_INCIDENT.IN_YEAR, year)
                .set(BREAK_GLASS_INCIDENT.KNOWN_AT, now)
                .execute();
    }

    /** Closes a breach; false when there is none, or it was closed before. */
    boolean close(BreakGlassId id, IncidentOutcome outcome, String note, AccountId officer, Instant now) {
        return dsl.update(BREAK_GLASS_INCIDENT)
                        .set(BREAK_GLASS_INCIDENT.OUTCOME, outcome)
                        .set(BREAK_GLASS_INCIDENT.NOTE_SEALED, seal.closing(id, note))
                        .set(BREAK_GLASS_INCIDENT.CLOSED_AT, now)
                        .set(BREAK_GLASS_INCIDENT.CLOSED_BY, officer.value())
                        .where(BREAK_GLASS_INCIDENT.BREAK_GLASS_ID.eq(id))
                        .and(BREAK_GLASS_INCIDENT.CLOSED_AT.isNull())
                        .execute()
                == 1;
    }
}
