package bg.registratura.practice;

import static bg.registratura.schema.Tables.PRACTICE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import bg.registratura.practice.Application.Written;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Rows of practices. */
@Repository
class PracticeRepository {

    private static final int MOST = 50;

    private final DSLContext dsl;

    PracticeRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(PracticeId id, Practice.Details details, Written written) {
        dsl.insertInto(PRACTICE)
                .set(PRACTICE.PRACTICE_ID, id)
                .set(PRACTICE.NAME, details.name())
                .set(PRACTICE.UIC, details.uic())
                .set(PRACTICE.ADDRESS, details.address())
                .set(PRACTICE.COUNTRY, details.country())
                .set(PRACTICE.RECORDED_AT, written.at())
                .set(PRACTICE.RECORDED_BY, written.by())
                .execute();
    }

    /** False when another desk was faster. */
    boolean check(Practice shown, Practice.How how, Written written) {
        return dsl.update(PRACTICE)
                        .set(PRACTICE.CHECKED_ON, written.day())
                        .set(PRACTICE.CHECKED_AT, written.at())
                        .set(PRACTICE.CHECKED_BY, written.by())
                        .set(PRACTICE.CHECKED_HOW, how)
                        .set(PRACTICE.VERSION, shown.version() + 1)
                        .where(PRACTICE.PRACTICE_ID.eq(shown.id()))
                        .and(PRACTICE.VERSION.eq(shown.version()))
                        .execute()
                == 1;
    }

    Optional<Practice> find(PracticeId id) {
        return list(PRACTICE.PRACTICE_ID.eq(id)).stream().findFirst();
    }

    Optional<PracticeId> numbered(String uic) {
        return list(PRACTICE.UIC.eq(uic)).stream().findFirst().map(Practice::id);
    }

    List<Practice> search(String words) {
        return list(PRACTICE.NAME.containsIgnoreCase(words).or(PRACTICE.UIC.eq(words)));
    }

    private List<Practice> list(Condition which) {
        return dsl.select(
                        PRACTICE.PRACTICE_ID,
                        row(PRACTICE.NAME, PRACTICE.UIC, PRACTICE.ADDRESS, PRACTICE.COUNTRY)
                                .mapping(Practice.Details::new),
                        PRACTICE.CHECKED_ON,
                        PRACTICE.CHECKED_HOW,
                        PRACTICE.VERSION)
                .from(PRACTICE)
                .where(which)
                .orderBy(PRACTICE.NAME)
                .limit(MOST)
                .fetch(mapping(Practice::new));
    }
}
