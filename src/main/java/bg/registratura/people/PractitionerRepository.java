package bg.registratura.people;

import static bg.registratura.schema.Tables.PRACTITIONER;
import static java.util.stream.Collectors.joining;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import bg.registratura.language.Transliteration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.SelectJoinStep;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;

/** Rows of practitioners. */
@Repository
class PractitionerRepository {

    private static final int MOST = 20;

    private final DSLContext dsl;

    PractitionerRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(PractitionerId id, Practitioner.Details details, Instant now) {
        dsl.insertInto(PRACTITIONER)
                .set(PRACTITIONER.PRACTITIONER_ID, id)
                .set(PRACTITIONER.GIVEN_NAME, details.given())
                .set(PRACTITIONER.FAMILY_NAME, details.family())
                .set(PRACTITIONER.UIN, details.uin())
                .set(PRACTITIONER.PRACTICE, details.practice())
                .set(PRACTITIONER.COUNTRY, details.country())
                .set(PRACTITIONER.SEARCH_NAME, searchName(details))
                .set(PRACTITIONER.REGISTERED_AT, now)
                .execute();
    }

    /** Changes where somebody practises, unless another desk was faster. */
    void move(Practitioner shown, String country) {
        var moved = dsl.update(PRACTITIONER)
                .set(PRACTITIONER.COUNTRY, country)
                .set(PRACTITIONER.VERSION, shown.version() + 1)
                .where(PRACTITIONER.PRACTITIONER_ID.eq(shown.id()))
                .and(PRACTITIONER.VERSION.eq(shown.version()))
                .execute();
        if (moved == 0) {
            throw new OptimisticLockingFailureException(
                    "practitioner " + shown.id().value());
        }
    }

    Optional<Practitioner> find(PractitionerId id) {
        return select().where(PRACTITIONER.PRACTITIONER_ID.eq(id)).fetchOptional(mapping(Practitioner::new));
    }

    /** Who bears a УИН, also when another desk has only just written it. */
    Optional<PractitionerId> holder(String uin) {
        return dsl.select(PRACTITIONER.PRACTITIONER_ID)
                .from(PRACTITIONER)
                .where(PRACTITIONER.UIN.eq(uin))
                .forUpdate()
                .fetchOptional(PRACTITIONER.PRACTITIONER_ID);
    }

    List<Practitioner> byUin(String uin) {
        return select().where(PRACTITIONER.UIN.eq(uin)).fetch(mapping(Practitioner::new));
    }

    List<Practitioner> byName(List<String> keys) {
        var named = keys.stream()
                .<Condition>map(key -> PRACTITIONER.SEARCH_NAME.like("% " + key + "%"))
                .reduce(noCondition(), Condition::and);
        return select().where(named)
                .orderBy(PRACTITIONER.FAMILY_NAME, PRACTITIONER.GIVEN_NAME)
                .limit(MOST)
                .fetch(mapping(Practitioner::new));
    }

    private SelectJoinStep<Record3<PractitionerId, Practitioner.Details, Integer>> select() {
        return dsl.select(
                        PRACTITIONER.PRACTITIONER_ID,
                        row(
                                        PRACTITIONER.GIVEN_NAME,
                                        PRACTITIONER.FAMILY_NAME,
                                        PRACTITIONER.UIN,
                                        PRACTITIONER.PRACTICE,
                                        PRACTITIONER.COUNTRY)
                                .mapping(Practitioner.Details::new),
                        PRACTITIONER.VERSION)
                .from(PRACTITIONER);
    }

    private static String searchName(Practitioner.Details details) {
        return Transliteration.keys(details.given() + " " + details.family()).stream()
                .map(" "::concat)
                .collect(joining());
    }
}
