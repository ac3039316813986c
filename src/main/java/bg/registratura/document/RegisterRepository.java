package bg.registratura.document;

import static bg.registratura.schema.Tables.DOCUMENT_REGISTER;
import static bg.registratura.schema.Tables.REGISTER_COUNTER;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class RegisterRepository {

    private final DSLContext dsl;

    RegisterRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Holds the register's row until this transaction ends, so that the next number is taken by one desk at a time. */
    void lock(RegisterKind register) {
        dsl.select(DOCUMENT_REGISTER.REGISTER)
                .from(DOCUMENT_REGISTER)
                .where(DOCUMENT_REGISTER.REGISTER.eq(register))
                .forUpdate()
                .fetchSingle();
    }

    int next(RegisterKind register, int year) {
        dsl.insertInto(REGISTER_COUNTER)
                .set(REGISTER_COUNTER.REGISTER, register)
                .set(REGISTER_COUNTER.IN_YEAR, year)
                .set(REGISTER_COUNTER.LAST_NUMBER, 1)
                .onDuplicateKeyUpdate()
                .set(REGISTER_COUNTER.LAST_NUMBER, REGISTER_COUNTER.LAST_NUMBER.plus(1))
                .execute();
        return dsl.select(REGISTER_COUNTER.LAST_NUMBER)
                .from(REGISTER_COUNTER)
                .where(REGISTER_COUNTER.REGISTER.eq(register))
                .and(REGISTER_COUNTER.IN_YEAR.eq(year))
                .fetchSingle()
                .value1();
    }
}
