package bg.registratura.schema;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.SUPPORT_ACCESS;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import org.jooq.Field;

/** Asks when an {@code ACCOUNT} is over by itself. */
public final class AccountEnds {

    private AccountEnds() {}

    /** The end of the access of support it was made for; nothing of any other account. */
    public static Field<Instant> endsAt() {
        return select(SUPPORT_ACCESS.ENDS_AT)
                .from(SUPPORT_ACCESS)
                .where(SUPPORT_ACCESS.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID))
                .asField();
    }
}
