package bg.registratura.breakglass;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.BREAK_GLASS;
import static bg.registratura.schema.Tables.BREAK_GLASS_INCIDENT;

import bg.registratura.breakglass.GlassReview.Closing;
import bg.registratura.breakglass.GlassReview.Incident;
import bg.registratura.breakglass.GlassReview.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads openings with what the officer found of them. */
@Repository
class ReviewRepository {

    private static final Field<String> OPENER = nameOf(BREAK_GLASS.ACCOUNT_ID.coerce(UUID.class));
    private static final Field<String> JUDGE = nameOf(BREAK_GLASS.REVIEWED_BY);
    private static final Field<String> CLOSER = nameOf(BREAK_GLASS_INCIDENT.CLOSED_BY);

    private final DSLContext dsl;
    private final GlassSeal seal;
    private final BreakGlassRepository openings;

    ReviewRepository(DSLContext dsl, GlassSeal seal, BreakGlassRepository openings) {
        this.dsl = dsl;
        this.seal = seal;
        this.openings = openings;
    }

    /** Those that wait first, the oldest of them on top; then the newest. */
    List<GlassReview> all(Function<BreakGlass, LocalDate> judgeBy) {
        var waiting = waiting(judgeBy);
        var judged = reviews(BREAK_GLASS.REVIEWED_AT.isNotNull(), judgeBy).reversed();
        return Stream.concat(waiting.stream(), judged.stream()).toList();
    }

    List<GlassReview> waiting(Function<BreakGlass, LocalDate> judgeBy) {
        return reviews(BREAK_GLASS.REVIEWED_AT.isNull(), judgeBy);
    }

    /** How many breaches nobody has closed. */
    int openIncidents() {
        return dsl.fetchCount(BREAK_GLASS_INCIDENT, BREAK_GLASS_INCIDENT.CLOSED_AT.isNull());
    }

    private List<GlassReview> reviews(Condition condition, Function<BreakGlass, LocalDate> judgeBy) {
        return dsl.select(BREAK_GLASS.fields())
                .select(BREAK_GLASS_INCIDENT.fields())
                .select(OPENER, JUDGE, CLOSER)
                .from(BREAK_GLASS)
                .leftJoin(BREAK_GLASS_INCIDENT)
                .on(BREAK_GLASS_INCIDENT.BREAK_GLASS_ID.eq(BREAK_GLASS.BREAK_GLASS_ID))
                .where(condition)
                .orderBy(BREAK_GLASS.OPENED_AT, BREAK_GLASS.BREAK_GLASS_ID)
                .fetch(row -> review(row, judgeBy));
    }

    Optional<GlassReview> review(BreakGlassId id, Function<BreakGlass, LocalDate> judgeBy) {
        return reviews(BREAK_GLASS.BREAK_GLASS_ID.eq(id), judgeBy).stream().findFirst();
    }

    private GlassReview review(Record row, Function<BreakGlass, LocalDate> judgeBy) {
        var glass = openings.glass(row);
        return new GlassReview(
                glass, row.get(OPENER), judgeBy.apply(glass), verdict(glass, row), incident(glass.id(), row));
    }

    private @Nullable Verdict verdict(BreakGlass glass, Record row) {
        var judgement = glass.judgement();
        return judgement == null
                ? null
                : new Verdict(
                        judgement,
                        seal.note(glass.id(), row.get(BREAK_GLASS.NOTE_SEALED)),
                        row.get(BREAK_GLASS.REVIEWED_AT),
                        row.get(JUDGE));
    }

    private @Nullable Incident incident(BreakGlassId id, Record row) {
        var it = BREAK_GLASS_INCIDENT;
        if (row.get(it.NUMBER) == null) {
            return null;
        }
        var closing = row.get(it.CLOSED_AT) == null
                ? null
                : new Closing(
                        row.get(it.OUTCOME),
                        seal.closing(id, row.get(it.NOTE_SEALED)),
                        row.get(it.CLOSED_AT),
                        row.get(CLOSER));
        return new Incident(row.get(it.IN_YEAR), row.get(it.NUMBER), row.get(it.KNOWN_AT), closing);
    }

    private static Field<String> nameOf(Field<UUID> account) {
        var somebody = ACCOUNT.as("of_" + account.getName());
        return DSL.field(DSL.select(somebody.DISPLAY_NAME)
                        .from(somebody)
                        .where(somebody.ACCOUNT_ID.coerce(UUID.class).eq(account)))
                .as(account.getName() + "_name");
    }
}
