package bg.registratura.schema;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.PASSKEY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;

import org.jooq.Condition;

/** Asks what opens an {@code ACCOUNT} by its owner's own choice. */
public final class AccountKeys {

    private AccountKeys() {}

    /** A password, or a passkey. */
    public static Condition hasOwnKeys() {
        return ACCOUNT.PASSWORD_HASH.isNotNull().or(hasPasskey());
    }

    /** A passkey that has not ended. */
    public static Condition hasPasskey() {
        return exists(select(PASSKEY.PASSKEY_ID)
                .from(PASSKEY)
                .where(PASSKEY.OWNER_ID.eq(ACCOUNT.ACCOUNT_ID.coerce(PASSKEY.OWNER_ID)))
                .and(PASSKEY.ENDED_AT.isNull()));
    }
}
