package bg.registratura.schema;

import static bg.registratura.schema.Tables.AUDIT_EVENT;
import static bg.registratura.schema.Tables.NOT_YET_TOLD;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Leaves out of what a person is told whatever an order still forbids to tell (GDPR, Art. 23). */
public final class NotYetTold {

    private static final int UUID_LENGTH = 36;
    /** That of the tables; a text made of a number has the connection's own. */
    private static final String COLLATION = "utf8mb4_general_ci";

    private NotYetTold() {}

    /** The entry of the log is about nothing that is kept from the person. */
    public static Condition mayTellOfAct() {
        return notExists(selectOne()
                .from(NOT_YET_TOLD)
                .where(NOT_YET_TOLD.OBJECT_TYPE.eq(AUDIT_EVENT.OBJECT_TYPE))
                .and(NOT_YET_TOLD
                        .OBJECT_ID
                        .cast(SQLDataType.CHAR(UUID_LENGTH))
                        .collate(COLLATION)
                        .eq(AUDIT_EVENT.OBJECT_ID)));
    }

    /** The row of this kind and key is not kept from the person. */
    public static <T> Condition mayTell(String type, Field<T> key) {
        return notExists(selectOne()
                .from(NOT_YET_TOLD)
                .where(NOT_YET_TOLD.OBJECT_TYPE.eq(inline(type)))
                .and(NOT_YET_TOLD.OBJECT_ID.coerce(key).eq(key)));
    }
}
