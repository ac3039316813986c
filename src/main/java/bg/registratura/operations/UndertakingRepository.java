package bg.registratura.operations;

import static bg.registratura.schema.Tables.SECRECY_PAPER;

import bg.registratura.crypto.Uuid7;
import bg.registratura.security.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of undertakings of secrecy. */
@Repository
class UndertakingRepository {

    private final DSLContext dsl;

    UndertakingRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(AccountId whose, Undertaking undertaking, Instant now, @Nullable AccountId by) {
        dsl.insertInto(SECRECY_PAPER)
                .set(SECRECY_PAPER.SECRECY_PAPER_ID, Uuid7.next(now))
                .set(SECRECY_PAPER.ACCOUNT_ID, whose)
                .set(SECRECY_PAPER.SIGNED_ON, undertaking.signedOn())
                .set(SECRECY_PAPER.PAPER_NUMBER, undertaking.paper())
                .set(SECRECY_PAPER.RECORDED_AT, now)
                .set(SECRECY_PAPER.RECORDED_BY, by == null ? null : by.value())
                .execute();
    }

    /** The one of everybody that holds: signed last, and of one day the one that was entered last. */
    Map<AccountId, Undertaking> all() {
        return dsl
                .select(SECRECY_PAPER.ACCOUNT_ID, SECRECY_PAPER.SIGNED_ON, SECRECY_PAPER.PAPER_NUMBER)
                .from(SECRECY_PAPER)
                .orderBy(SECRECY_PAPER.SIGNED_ON, SECRECY_PAPER.SEQ)
                .stream()
                .collect(Collectors.toMap(
                        row -> row.value1(), row -> new Undertaking(row.value2(), row.value3()), (_, later) -> later));
    }
}
