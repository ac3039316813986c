package bg.registratura.passkey;

import static bg.registratura.schema.Tables.PASSKEY;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class PasskeyRepository {

    private final DSLContext dsl;

    PasskeyRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A row of an owner's list; the label is sealed. */
    @SuppressWarnings("ArrayRecordComponent")
    record Listed(
            UUID id,
            byte[] label,
            boolean backedUp,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant endedAt) {}

    Optional<KnownPasskey> byCredential(byte[] credential) {
        return dsl.select(
                        PASSKEY.PASSKEY_ID,
                        PASSKEY.OWNER_ID,
                        PASSKEY.CREDENTIAL,
                        PASSKEY.PUBLIC_KEY,
                        PASSKEY.SIGN_COUNT,
                        PASSKEY.USER_HANDLE,
                        PASSKEY.BACKUP_ELIGIBLE,
                        PASSKEY.BACKED_UP,
                        DSL.field(PASSKEY.ENDED_AT.isNotNull()))
                .from(PASSKEY)
                .where(PASSKEY.CREDENTIAL.eq(credential))
                .fetchOptional(
                        mapping((id, owner, name, key, count, handle, eligible, backedUp, ended) -> new KnownPasskey(
                                new PasskeyId(id), owner, name, key, count, handle, eligible, backedUp, ended)));
    }

    void insert(UUID id, UUID owner, NewPasskey made, byte[] label, Instant now) {
        dsl.insertInto(PASSKEY)
                .set(PASSKEY.PASSKEY_ID, id)
                .set(PASSKEY.OWNER_ID, owner)
                .set(PASSKEY.CREDENTIAL, made.credential())
                .set(PASSKEY.PUBLIC_KEY, made.publicKey())
                .set(PASSKEY.SIGN_COUNT, made.signCount())
                .set(PASSKEY.USER_HANDLE, made.handle())
                .set(PASSKEY.LABEL_SEALED, label)
                .set(PASSKEY.BACKUP_ELIGIBLE, made.backupEligible())
                .set(PASSKEY.BACKED_UP, made.backedUp())
                .set(PASSKEY.CREATED_AT, now)
                .execute();
    }

    /** Whether it was there to be used, with a counter that went on; authenticators that do not count say nought. */
    boolean use(Shown.Right shown, Instant now) {
        return dsl.update(PASSKEY)
                        .set(PASSKEY.SIGN_COUNT, shown.signCount())
                        .set(PASSKEY.BACKED_UP, shown.backedUp())
                        .set(PASSKEY.LAST_USED_AT, now)
                        .where(PASSKEY.PASSKEY_ID.eq(shown.passkey().value()))
                        .and(PASSKEY.ENDED_AT.isNull())
                        .and(PASSKEY.SIGN_COUNT
                                .lt(shown.signCount())
                                .or(PASSKEY.SIGN_COUNT
                                        .eq(0L)
                                        .and(DSL.val(shown.signCount()).eq(0L))))
                        .execute()
                > 0;
    }

    /** The handle an owner had before, in any passkey, so that an authenticator knows them again. */
    Optional<byte[]> handle(UUID owner) {
        return dsl.select(PASSKEY.USER_HANDLE)
                .from(PASSKEY)
                .where(PASSKEY.OWNER_ID.eq(owner))
                .limit(1)
                .fetchOptional(PASSKEY.USER_HANDLE);
    }

    List<byte[]> credentials(UUID owner) {
        return dsl.select(PASSKEY.CREDENTIAL)
                .from(PASSKEY)
                .where(PASSKEY.OWNER_ID.eq(owner))
                .and(PASSKEY.ENDED_AT.isNull())
                .fetch(PASSKEY.CREDENTIAL);
    }

    int count(UUID owner) {
        return dsl.fetchCount(PASSKEY, PASSKEY.OWNER_ID.eq(owner), PASSKEY.ENDED_AT.isNull());
    }

    List<Listed> of(UUID owner) {
        return listed(PASSKEY.OWNER_ID.eq(owner).and(PASSKEY.ENDED_AT.isNull()));
    }

    /** Those that ended, too. */
    List<Listed> every(UUID owner) {
        return listed(PASSKEY.OWNER_ID.eq(owner));
    }

    private List<Listed> listed(Condition which) {
        return dsl.select(
                        PASSKEY.PASSKEY_ID,
                        PASSKEY.LABEL_SEALED,
                        PASSKEY.BACKED_UP,
                        PASSKEY.CREATED_AT,
                        PASSKEY.LAST_USED_AT,
                        PASSKEY.ENDED_AT)
                .from(PASSKEY)
                .where(which)
                .orderBy(PASSKEY.CREATED_AT, PASSKEY.PASSKEY_ID)
                .fetch(mapping(Listed::new));
    }

    boolean rename(UUID owner, PasskeyId id, byte[] label) {
        return dsl.update(PASSKEY)
                        .set(PASSKEY.LABEL_SEALED, label)
                        .where(PASSKEY.PASSKEY_ID.eq(id.value()))
                        .and(PASSKEY.OWNER_ID.eq(owner))
                        .and(PASSKEY.ENDED_AT.isNull())
                        .execute()
                > 0;
    }

    boolean end(UUID owner, PasskeyId id, Instant now) {
        return dsl.update(PASSKEY)
                        .set(PASSKEY.ENDED_AT, now)
                        .set(PASSKEY.ENDED_BECAUSE, "BY_OWNER")
                        .where(PASSKEY.PASSKEY_ID.eq(id.value()))
                        .and(PASSKEY.OWNER_ID.eq(owner))
                        .and(PASSKEY.ENDED_AT.isNull())
                        .execute()
                > 0;
    }

    void withdraw(UUID owner, Instant now) {
        dsl.update(PASSKEY)
                .set(PASSKEY.ENDED_AT, now)
                .set(PASSKEY.ENDED_BECAUSE, "WITHDRAWN")
                .where(PASSKEY.OWNER_ID.eq(owner))
                .and(PASSKEY.ENDED_AT.isNull())
                .execute();
    }
}
