package bg.registratura.dicomweb;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.PROGRAM_TOKEN;
import static org.jooq.Records.mapping;

import bg.registratura.crypto.ColumnCipher;
import bg.registratura.security.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The tokens there are and were. */
@Repository
class ProgramTokenRepository {

    private final DSLContext dsl;
    private final ColumnCipher cipher;

    ProgramTokenRepository(DSLContext dsl, ColumnCipher cipher) {
        this.dsl = dsl;
        this.cipher = cipher;
    }

    /** What a request is judged by: whose it is, and under which epoch. */
    record Held(ProgramTokenId id, AccountId account, long epoch, LocalDate endsOn, boolean revoked) {}

    Optional<Held> find(byte[] hash) {
        return held(PROGRAM_TOKEN.TOKEN_HASH.eq(hash));
    }

    Optional<Held> find(ProgramTokenId id) {
        return held(PROGRAM_TOKEN.PROGRAM_TOKEN_ID.eq(id));
    }

    private Optional<Held> held(Condition condition) {
        return dsl.select(
                        PROGRAM_TOKEN.PROGRAM_TOKEN_ID,
                        PROGRAM_TOKEN.ACCOUNT_ID,
                        PROGRAM_TOKEN.SESSION_EPOCH,
                        PROGRAM_TOKEN.ENDS_ON,
                        DSL.field(PROGRAM_TOKEN.REVOKED_AT.isNotNull()))
                .from(PROGRAM_TOKEN)
                .where(condition)
                .fetchOptional(mapping(Held::new));
    }

    void insert(Held made, byte[] hash, String label, Instant now, LocalDate today) {
        dsl.insertInto(PROGRAM_TOKEN)
                .set(PROGRAM_TOKEN.PROGRAM_TOKEN_ID, made.id())
                .set(PROGRAM_TOKEN.ACCOUNT_ID, made.account())
                .set(PROGRAM_TOKEN.SESSION_EPOCH, made.epoch())
                .set(PROGRAM_TOKEN.TOKEN_HASH, hash)
                .set(PROGRAM_TOKEN.LABEL_SEALED, cipher.seal(label, context(made.id())))
                .set(PROGRAM_TOKEN.MADE_AT, now)
                .set(PROGRAM_TOKEN.MADE_ON, today)
                .set(PROGRAM_TOKEN.ENDS_ON, made.endsOn())
                .execute();
    }

    /** At most once a day, so that a busy program writes no more than an idle one. */
    void used(ProgramTokenId id, LocalDate today) {
        dsl.update(PROGRAM_TOKEN)
                .set(PROGRAM_TOKEN.LAST_USED_ON, today)
                .where(PROGRAM_TOKEN.PROGRAM_TOKEN_ID.eq(id))
                .and(PROGRAM_TOKEN.LAST_USED_ON.isNull().or(PROGRAM_TOKEN.LAST_USED_ON.lt(today)))
                .and(PROGRAM_TOKEN.REVOKED_AT.isNull())
                .execute();
    }

    boolean revoke(ProgramTokenId id, AccountId by, Instant now) {
        return dsl.update(PROGRAM_TOKEN)
                        .set(PROGRAM_TOKEN.REVOKED_AT, now)
                        .set(PROGRAM_TOKEN.REVOKED_BY, by.value())
                        .where(PROGRAM_TOKEN.PROGRAM_TOKEN_ID.eq(id))
                        .and(PROGRAM_TOKEN.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Those that nobody revoked, newest first; what came of their accounts since is said of each. */
    List<ProgramToken> of(Collection<AccountId> accounts) {
        return tokens(PROGRAM_TOKEN.ACCOUNT_ID.in(accounts));
    }

    List<ProgramToken> all() {
        return tokens(DSL.noCondition());
    }

    private List<ProgramToken> tokens(Condition condition) {
        var over = PROGRAM_TOKEN
                .SESSION_EPOCH
                .ne(ACCOUNT.SESSION_EPOCH)
                .or(ACCOUNT.DISABLED_AT.isNotNull())
                .or(ACCOUNT.FROZEN_AT.isNotNull());
        return dsl.select(
                        PROGRAM_TOKEN.PROGRAM_TOKEN_ID,
                        PROGRAM_TOKEN.ACCOUNT_ID,
                        ACCOUNT.DISPLAY_NAME,
                        PROGRAM_TOKEN.LABEL_SEALED,
                        PROGRAM_TOKEN.MADE_ON,
                        PROGRAM_TOKEN.ENDS_ON,
                        PROGRAM_TOKEN.LAST_USED_ON,
                        DSL.field(over))
                .from(PROGRAM_TOKEN)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(PROGRAM_TOKEN.ACCOUNT_ID))
                .where(condition)
                .and(PROGRAM_TOKEN.REVOKED_AT.isNull())
                .orderBy(PROGRAM_TOKEN.MADE_AT.desc())
                .fetch(mapping((id, account, owner, label, made, ends, used, gone) ->
                        new ProgramToken(id, account, owner, cipher.open(label, context(id)), made, ends, used, gone)));
    }

    private static String context(ProgramTokenId id) {
        return "program_token.label:" + id.value();
    }
}
