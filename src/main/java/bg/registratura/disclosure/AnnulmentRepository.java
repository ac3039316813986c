package bg.registratura.disclosure;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.DISCLOSURE;
import static bg.registratura.schema.Tables.DISCLOSURE_ANNULLED;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import bg.registratura.language.Dates;
import bg.registratura.security.AccountId;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Counter-entries, added and never changed. */
@Repository
class AnnulmentRepository {

    /** That of an entry of the register; none, or one. */
    static final Field<List<Annulment>> OF_AN_ENTRY = multiset(
                    select(DISCLOSURE_ANNULLED.ANNULLED_AT, ACCOUNT.DISPLAY_NAME, DISCLOSURE_ANNULLED.REASON)
                            .from(DISCLOSURE_ANNULLED)
                            .leftJoin(ACCOUNT)
                            .on(ACCOUNT.ACCOUNT_ID.coerce(SQLDataType.UUID).eq(DISCLOSURE_ANNULLED.ANNULLED_BY))
                            .where(DISCLOSURE_ANNULLED.DISCLOSURE_ID.eq(DISCLOSURE.DISCLOSURE_ID)))
            .convertFrom(rows -> rows.map(mapping(Annulment::new)));

    private final DSLContext dsl;

    AnnulmentRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** False when one stands there already. */
    boolean insert(DisclosureId id, String reason, Instant at, AccountId by) {
        return dsl.insertInto(DISCLOSURE_ANNULLED)
                        .set(DISCLOSURE_ANNULLED.DISCLOSURE_ID, id)
                        .set(DISCLOSURE_ANNULLED.REASON, reason)
                        .set(DISCLOSURE_ANNULLED.ANNULLED_AT, at)
                        .set(DISCLOSURE_ANNULLED.ANNULLED_ON, Dates.dayOf(at))
                        .set(DISCLOSURE_ANNULLED.ANNULLED_BY, by.value())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }
}
