package bg.registratura.search;

import static bg.registratura.schema.Tables.NAME_SLIP;
import static bg.registratura.schema.Tables.NAME_WORD;
import static org.jooq.impl.DSL.or;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** The words of which all names are made, each once, with how many people bear it. */
@Repository
class NameWordRepository {

    private final DSLContext dsl;

    NameWordRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Which of these words somebody bears, and how many do. */
    Map<String, Integer> borne(Collection<String> words) {
        return dsl.select(NAME_WORD.WORD, NAME_WORD.PEOPLE)
                .from(NAME_WORD)
                .where(NAME_WORD.WORD.in(words))
                .fetchMap(NAME_WORD.WORD, NAME_WORD.PEOPLE);
    }

    /** The most frequent words that begin so. */
    List<String> beginning(List<String> beginnings, int most) {
        return dsl.select(NAME_WORD.WORD)
                .from(NAME_WORD)
                .where(begins(NAME_WORD.WORD, beginnings))
                .orderBy(NAME_WORD.PEOPLE.desc())
                .limit(most)
                .fetch(NAME_WORD.WORD);
    }

    /** Words that share one of these forms, the most frequent first. */
    Map<String, Integer> sharing(Collection<String> slips, int most) {
        return dsl.selectDistinct(NAME_WORD.WORD, NAME_WORD.PEOPLE)
                .from(NAME_SLIP)
                .join(NAME_WORD)
                .on(NAME_WORD.WORD.eq(NAME_SLIP.WORD))
                .where(NAME_SLIP.SLIP.in(slips))
                .orderBy(NAME_WORD.PEOPLE.desc())
                .limit(most)
                .fetchMap(NAME_WORD.WORD, NAME_WORD.PEOPLE);
    }

    /** The signs of a sound are letters and digits: none of them means anything to {@code like}. */
    static Condition begins(Field<String> word, List<String> beginnings) {
        return or(
                beginnings.stream().map(beginning -> word.like(beginning + "%")).toList());
    }
}
