package bg.registratura.search;

import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.PATIENT_NAME_WORD;
import static bg.registratura.schema.Tables.VISIT;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.max;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** Reads the index of names word by word. Nothing here reads more rows than it was told to, however frequent a name is. */
@Repository
class NameLookupRepository {

    private static final int RECENT_VISITS = 300;

    private final DSLContext dsl;

    NameLookupRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Who bears each of these words, those registered last first. */
    List<Bearer> bearers(List<String> words, int mostOfEach) {
        return words.stream()
                .<Select<? extends Record>>map(word -> dsl.selectFrom(PATIENT_NAME_WORD)
                        .where(PATIENT_NAME_WORD.WORD.eq(word))
                        .orderBy(PATIENT_NAME_WORD.CLIENT_NUMBER.desc())
                        .limit(mostOfEach))
                .flatMap(select -> select.fetch().stream())
                .map(row -> new Bearer(
                        row.get(PATIENT_NAME_WORD.CLIENT_NUMBER),
                        List.of(row.get(PATIENT_NAME_WORD.WORD)),
                        row.get(PATIENT_NAME_WORD.KIND)))
                .toList();
    }

    /** Of those who were here last, whoever has a word that begins so. */
    Set<Long> recent(List<String> beginnings) {
        var last = dsl.select(VISIT.PATIENT_ID)
                .from(VISIT)
                .orderBy(VISIT.OPENED_ON.desc(), VISIT.TICKET.desc())
                .limit(RECENT_VISITS)
                .asTable("last");
        return dsl.selectDistinct(PATIENT_NAME_WORD.CLIENT_NUMBER)
                .from(last)
                .join(PATIENT)
                .on(PATIENT.PATIENT_ID.eq(last.field(VISIT.PATIENT_ID)))
                .join(PATIENT_NAME_WORD)
                .on(PATIENT_NAME_WORD.CLIENT_NUMBER.eq(PATIENT.CLIENT_NUMBER))
                .where(NameWordRepository.begins(PATIENT_NAME_WORD.WORD, beginnings))
                .fetchSet(PATIENT_NAME_WORD.CLIENT_NUMBER);
    }

    /** These patients with all words of their names. */
    List<Bearer> whole(Collection<Long> clientNumbers) {
        return dsl.selectFrom(PATIENT_NAME_WORD).where(PATIENT_NAME_WORD.CLIENT_NUMBER.in(clientNumbers)).stream()
                .collect(groupingBy(row -> row.get(PATIENT_NAME_WORD.CLIENT_NUMBER), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(rows -> new Bearer(
                        rows.getKey(),
                        rows.getValue().stream()
                                .map(row -> row.get(PATIENT_NAME_WORD.WORD))
                                .toList(),
                        rows.getValue().stream()
                                .map(row -> row.get(PATIENT_NAME_WORD.KIND))
                                .collect(joining())))
                .toList();
    }

    /** The day on which each of them was here last; who never was is not in it. */
    Map<Long, LocalDate> lastHere(Collection<Long> clientNumbers) {
        return dsl.select(PATIENT.CLIENT_NUMBER, max(VISIT.OPENED_ON))
                .from(PATIENT)
                .join(VISIT)
                .on(VISIT.PATIENT_ID.eq(PATIENT.PATIENT_ID))
                .where(PATIENT.CLIENT_NUMBER.in(clientNumbers))
                .groupBy(PATIENT.CLIENT_NUMBER)
                .fetchMap(PATIENT.CLIENT_NUMBER, max(VISIT.OPENED_ON));
    }

    /** A patient and those words of the name that were read. */
    record Bearer(long clientNumber, List<String> words, String kinds) {}
}
