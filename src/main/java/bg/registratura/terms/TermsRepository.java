package bg.registratura.terms;

import static bg.registratura.schema.Tables.TERMS_ACCEPTANCE;

import bg.registratura.security.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Rows of what was accepted and read. */
@Repository
class TermsRepository {

    private final DSLContext dsl;

    TermsRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** False when it was accepted before. */
    boolean insert(UUID id, AccountId account, Accepted what, Instant now) {
        return dsl.insertInto(TERMS_ACCEPTANCE)
                        .set(TERMS_ACCEPTANCE.TERMS_ACCEPTANCE_ID, id)
                        .set(TERMS_ACCEPTANCE.ACCOUNT_ID, account)
                        .set(TERMS_ACCEPTANCE.KIND, what.kind())
                        .set(TERMS_ACCEPTANCE.VERSION, what.version())
                        .set(TERMS_ACCEPTANCE.LANGUAGE, what.language())
                        .set(TERMS_ACCEPTANCE.TEXT_HASH, what.hash())
                        .set(TERMS_ACCEPTANCE.ACCEPTED_AT, now)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    Optional<Instant> acceptedAt(AccountId account, TermsKind kind, String version, Collection<byte[]> hashes) {
        return dsl.select(TERMS_ACCEPTANCE.ACCEPTED_AT)
                .from(TERMS_ACCEPTANCE)
                .where(TERMS_ACCEPTANCE.ACCOUNT_ID.eq(account))
                .and(TERMS_ACCEPTANCE.KIND.eq(kind))
                .and(TERMS_ACCEPTANCE.VERSION.eq(version))
                .and(TERMS_ACCEPTANCE.TEXT_HASH.in(hashes))
                .orderBy(TERMS_ACCEPTANCE.ACCEPTED_AT)
                .limit(1)
                .fetchOptional(TERMS_ACCEPTANCE.ACCEPTED_AT);
    }

    boolean any(AccountId account, TermsKind kind) {
        return dsl.fetchExists(
                TERMS_ACCEPTANCE, TERMS_ACCEPTANCE.ACCOUNT_ID.eq(account).and(TERMS_ACCEPTANCE.KIND.eq(kind)));
    }

    boolean read(AccountId account, String version) {
        return dsl.fetchExists(
                TERMS_ACCEPTANCE,
                TERMS_ACCEPTANCE
                        .ACCOUNT_ID
                        .eq(account)
                        .and(TERMS_ACCEPTANCE.KIND.eq(TermsKind.PRIVACY_NOTICE))
                        .and(TERMS_ACCEPTANCE.VERSION.eq(version)));
    }

    /** Which words of which version. */
    record Accepted(TermsKind kind, String version, String language, byte[] hash) {}
}
