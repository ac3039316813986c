package bg.registratura.search;

import static bg.registratura.schema.Tables.PATIENT_NAME_PAIR;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.or;

import bg.registratura.search.NameLookupRepository.Bearer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** Reads the index of names by two words that stand in one name. */
@Repository
class NamePairRepository {

    /** Beginnings of a letter or two stand in hundreds of thousands of pairs: what is not found among so many is not. */
    private static final int MOST_READ = 30_000;

    private final DSLContext dsl;

    NamePairRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Who bears one of these words beside another, and words that begin as each of the rest. */
    List<Bearer> beginning(Pairing pairing, int most) {
        var pair = PATIENT_NAME_PAIR;
        return dsl.select(pair.fields())
                .from(pair.forceIndex("PRIMARY"))
                .where(pair.WORD.in(pairing.words()))
                .and(NameWordRepository.begins(pair.BESIDE, pairing.beside()))
                .and(rest(pairing))
                .option("limit %d rows examined %d".formatted(most, MOST_READ))
                .fetch(NamePairRepository::bearer);
    }

    /** Who bears one of these words beside exactly one of the others: a few of each, those registered last first. */
    List<Bearer> each(Pairing pairing, int mostOfEach) {
        var pair = PATIENT_NAME_PAIR;
        return pairing.words().stream()
                .flatMap(word -> pairing.beside().stream().<Select<Record>>map(beside -> dsl.select(pair.fields())
                        .from(pair.forceIndex("PRIMARY"))
                        .where(pair.WORD.eq(word))
                        .and(pair.BESIDE.eq(beside))
                        .and(rest(pairing))
                        .orderBy(pair.CLIENT_NUMBER.desc())
                        .limit(mostOfEach)))
                .reduce(Select::unionAll)
                .map(all -> List.copyOf(all.fetch(NamePairRepository::bearer)))
                .orElse(List.of());
    }

    private static Condition rest(Pairing pairing) {
        return and(pairing.rest().stream()
                .map(beginnings -> or(beginnings.stream()
                        .map(beginning -> PATIENT_NAME_PAIR.OTHERS.like("% " + beginning + "%"))
                        .toList()))
                .toList());
    }

    private static Bearer bearer(Record row) {
        var others = Arrays.stream(row.get(PATIENT_NAME_PAIR.OTHERS).split(" ")).filter(word -> !word.isEmpty());
        return new Bearer(
                row.get(PATIENT_NAME_PAIR.CLIENT_NUMBER),
                Stream.concat(Stream.of(row.get(PATIENT_NAME_PAIR.WORD), row.get(PATIENT_NAME_PAIR.BESIDE)), others)
                        .toList(),
                row.get(PATIENT_NAME_PAIR.KINDS));
    }

    /**
     * Which two words are looked for side by side, and which others stand in the same name.
     *
     * @param beside whole words, or how they begin
     * @param rest beginnings of each other word
     */
    record Pairing(List<String> words, List<String> beside, List<List<String>> rest) {}
}
