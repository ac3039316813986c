package bg.registratura.consent;

import static bg.registratura.schema.Tables.CONSENT_RULE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The rules the laboratory sets for its sheets; the newest row counts. */
@Repository
class ConsentRuleRepository {

    /** The ages in force, as a column of any query. */
    static final SelectField<PregnancyAges> AGES = row(
                    newest(CONSENT_RULE.PREGNANCY_FROM_AGE, PregnancyAges.USUAL.from()),
                    newest(CONSENT_RULE.PREGNANCY_TO_AGE, PregnancyAges.USUAL.to()))
            .mapping(PregnancyAges::new);

    private final DSLContext dsl;

    ConsentRuleRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    PregnancyAges ages() {
        return dsl.select(AGES).fetchSingle(Record1::value1);
    }

    void insert(PregnancyAges ages, UUID by, Instant at) {
        int last = dsl.select(coalesce(max(CONSENT_RULE.CONSENT_RULE_VERSION), inline(0)))
                .from(CONSENT_RULE)
                .fetchSingle(Record1::value1);
        dsl.insertInto(CONSENT_RULE)
                .set(CONSENT_RULE.CONSENT_RULE_VERSION, last + 1)
                .set(CONSENT_RULE.PREGNANCY_FROM_AGE, ages.from())
                .set(CONSENT_RULE.PREGNANCY_TO_AGE, ages.to())
                .set(CONSENT_RULE.CHANGED_AT, at)
                .set(CONSENT_RULE.CHANGED_BY, by)
                .execute();
    }

    private static Field<Integer> newest(TableField<?, Integer> rule, int usual) {
        return coalesce(
                DSL.field(select(rule)
                        .from(CONSENT_RULE)
                        .orderBy(CONSENT_RULE.CONSENT_RULE_VERSION.desc())
                        .limit(1)),
                inline(usual));
    }
}
