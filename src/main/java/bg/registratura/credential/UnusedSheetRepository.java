package bg.registratura.credential;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.CREDENTIAL_HANDOVER;
import static bg.registratura.schema.Tables.DOCUMENT;
import static bg.registratura.schema.Tables.ONE_TIME_CREDENTIAL;

import bg.registratura.document.DocumentId;
import bg.registratura.document.RegisterNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class UnusedSheetRepository {

    private final DSLContext dsl;

    UnusedSheetRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Neither spent nor ended, and not expired before this moment; those that live longest last. */
    List<UnusedSheet> since(Instant moment) {
        var clerk = ACCOUNT.as("clerk");
        return dsl.select(
                        ONE_TIME_CREDENTIAL.CREDENTIAL_ID,
                        ONE_TIME_CREDENTIAL.ISSUED_AT,
                        ONE_TIME_CREDENTIAL.EXPIRES_AT)
                .select(ACCOUNT.KIND, ACCOUNT.DISPLAY_NAME, ACCOUNT.SUBJECT_ID, clerk.DISPLAY_NAME)
                .select(DOCUMENT.REGISTER, DOCUMENT.NUMBER, DOCUMENT.NUMBERED_ON)
                .from(ONE_TIME_CREDENTIAL)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(ONE_TIME_CREDENTIAL.ACCOUNT_ID))
                .leftJoin(clerk)
                .on(clerk.ACCOUNT_ID.coerce(UUID.class).eq(ONE_TIME_CREDENTIAL.ISSUED_BY))
                .leftJoin(CREDENTIAL_HANDOVER)
                .on(CREDENTIAL_HANDOVER.CREDENTIAL_ID.eq(ONE_TIME_CREDENTIAL.CREDENTIAL_ID))
                .leftJoin(DOCUMENT)
                .on(DOCUMENT.DOCUMENT_ID.eq(CREDENTIAL_HANDOVER.DOCUMENT_ID))
                .where(ONE_TIME_CREDENTIAL.REDEEMED_AT.isNull())
                .and(ONE_TIME_CREDENTIAL.REVOKED_AT.isNull())
                .and(ONE_TIME_CREDENTIAL.EXPIRES_AT.ge(moment))
                .orderBy(ONE_TIME_CREDENTIAL.EXPIRES_AT)
                .fetch(row -> sheet(row, row.get(clerk.DISPLAY_NAME)));
    }

    /** Whether it could still open until now. */
    Optional<UUID> revoke(CredentialId id, Instant now) {
        int ended = dsl.update(ONE_TIME_CREDENTIAL)
                .set(ONE_TIME_CREDENTIAL.REVOKED_AT, now)
                .where(ONE_TIME_CREDENTIAL.CREDENTIAL_ID.eq(id))
                .and(ONE_TIME_CREDENTIAL.REDEEMED_AT.isNull())
                .and(ONE_TIME_CREDENTIAL.REVOKED_AT.isNull())
                .execute();
        return ended == 0
                ? Optional.empty()
                : dsl.select(ACCOUNT.SUBJECT_ID, ACCOUNT.ACCOUNT_ID)
                        .from(ACCOUNT)
                        .join(ONE_TIME_CREDENTIAL)
                        .on(ONE_TIME_CREDENTIAL.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID))
                        .where(ONE_TIME_CREDENTIAL.CREDENTIAL_ID.eq(id))
                        .fetchOptional(
                                row -> row.value1() == null ? row.value2().value() : row.value1());
    }

    void handedOver(CredentialId id, DocumentId protocol, Instant now) {
        dsl.insertInto(CREDENTIAL_HANDOVER)
                .set(CREDENTIAL_HANDOVER.CREDENTIAL_ID, id)
                .set(CREDENTIAL_HANDOVER.DOCUMENT_ID, protocol)
                .set(CREDENTIAL_HANDOVER.HANDED_AT, now)
                .execute();
    }

    private static UnusedSheet sheet(Record row, String clerk) {
        return new UnusedSheet(
                row.get(ONE_TIME_CREDENTIAL.CREDENTIAL_ID),
                row.get(ACCOUNT.KIND),
                row.get(ACCOUNT.DISPLAY_NAME),
                row.get(ACCOUNT.SUBJECT_ID),
                row.get(DOCUMENT.REGISTER) == null
                        ? null
                        : new RegisterNumber(
                                        row.get(DOCUMENT.REGISTER),
                                        row.get(DOCUMENT.NUMBER),
                                        row.get(DOCUMENT.NUMBERED_ON))
                                .text(),
                row.get(ONE_TIME_CREDENTIAL.ISSUED_AT),
                clerk,
                row.get(ONE_TIME_CREDENTIAL.EXPIRES_AT));
    }
}
