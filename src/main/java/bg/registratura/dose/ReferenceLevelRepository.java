package bg.registratura.dose;

import static bg.registratura.schema.Tables.REFERENCE_LEVEL;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import bg.registratura.security.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The table of reference levels: rows are added and ended once. */
@Repository
class ReferenceLevelRepository {

    private final DSLContext dsl;

    ReferenceLevelRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<ReferenceLevel> all() {
        return dsl.select(
                        REFERENCE_LEVEL.REFERENCE_LEVEL_ID,
                        row(REFERENCE_LEVEL.EXAMINATION, REFERENCE_LEVEL.PATIENT_GROUP, REFERENCE_LEVEL.QUANTITY)
                                .mapping(Category::new),
                        REFERENCE_LEVEL.LEVEL_VALUE,
                        row(REFERENCE_LEVEL.SOURCE, REFERENCE_LEVEL.SOURCE_ADDRESS, REFERENCE_LEVEL.IS_NATIONAL)
                                .mapping(LevelSource::new),
                        REFERENCE_LEVEL.VALID_FROM,
                        REFERENCE_LEVEL.VALID_TO)
                .from(REFERENCE_LEVEL)
                .orderBy(REFERENCE_LEVEL.VALID_FROM.desc(), REFERENCE_LEVEL.RECORDED_AT.desc())
                .fetch(mapping(ReferenceLevel::new));
    }

    void insert(ReferenceLevel level, AccountId by, Instant at) {
        var category = level.category();
        dsl.insertInto(REFERENCE_LEVEL)
                .set(REFERENCE_LEVEL.REFERENCE_LEVEL_ID, level.id())
                .set(REFERENCE_LEVEL.EXAMINATION, category.examination())
                .set(REFERENCE_LEVEL.PATIENT_GROUP, category.group())
                .set(REFERENCE_LEVEL.QUANTITY, category.quantity())
                .set(REFERENCE_LEVEL.LEVEL_VALUE, level.value())
                .set(REFERENCE_LEVEL.UNIT, category.quantity().code())
                .set(REFERENCE_LEVEL.IS_NATIONAL, level.source().national())
                .set(REFERENCE_LEVEL.SOURCE, level.source().text())
                .set(REFERENCE_LEVEL.SOURCE_ADDRESS, level.source().address())
                .set(REFERENCE_LEVEL.VALID_FROM, level.validFrom())
                .set(REFERENCE_LEVEL.VALID_TO, level.validTo())
                .set(REFERENCE_LEVEL.RECORDED_AT, at)
                .set(REFERENCE_LEVEL.RECORDED_BY, by.value())
                .execute();
    }

    /** False when it was ended before, or begins only later. */
    boolean end(ReferenceLevelId id, LocalDate lastDay, AccountId by, Instant at) {
        return dsl.update(REFERENCE_LEVEL)
                        .set(REFERENCE_LEVEL.VALID_TO, lastDay)
                        .set(REFERENCE_LEVEL.ENDED_AT, at)
                        .set(REFERENCE_LEVEL.ENDED_BY, by.value())
                        .where(REFERENCE_LEVEL.REFERENCE_LEVEL_ID.eq(id))
                        .and(REFERENCE_LEVEL.ENDED_AT.isNull())
                        .and(REFERENCE_LEVEL.VALID_FROM.le(lastDay))
                        .execute()
                == 1;
    }
}
