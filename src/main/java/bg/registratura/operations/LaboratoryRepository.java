package bg.registratura.operations;

import static bg.registratura.schema.Tables.LABORATORY;
import static org.jooq.Records.mapping;

import bg.registratura.security.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class LaboratoryRepository {

    private final DSLContext dsl;

    LaboratoryRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Laboratory> current() {
        return dsl.select(
                        LABORATORY.NAME,
                        LABORATORY.UIC,
                        LABORATORY.ADDRESS,
                        LABORATORY.PHONE,
                        LABORATORY.REGISTRATION,
                        LABORATORY.DPO,
                        LABORATORY.DPO_CONTACT,
                        LABORATORY.WEBSITE,
                        LABORATORY.OPENING_HOURS)
                .from(LABORATORY)
                .orderBy(LABORATORY.LABORATORY_VERSION.desc())
                .limit(1)
                .fetchOptional(mapping(Laboratory::new));
    }

    void insert(Laboratory laboratory, AccountId by, Instant now) {
        int last = dsl.select(DSL.coalesce(DSL.max(LABORATORY.LABORATORY_VERSION), 0))
                .from(LABORATORY)
                .fetchSingle()
                .value1();
        dsl.insertInto(LABORATORY)
                .set(LABORATORY.LABORATORY_VERSION, last + 1)
                .set(LABORATORY.NAME, laboratory.name())
                .set(LABORATORY.UIC, laboratory.uic())
                .set(LABORATORY.ADDRESS, laboratory.address())
                .set(LABORATORY.PHONE, laboratory.phone())
                .set(LABORATORY.REGISTRATION, laboratory.registration())
                .set(LABORATORY.DPO, laboratory.dpo())
                .set(LABORATORY.DPO_CONTACT, laboratory.dpoContact())
                .set(LABORATORY.WEBSITE, laboratory.website())
                .set(LABORATORY.OPENING_HOURS, laboratory.openingHours())
                .set(LABORATORY.CHANGED_AT, now)
                .set(LABORATORY.CHANGED_BY, by.value())
                .execute();
    }
}
