package bg.registratura.practice;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.PRACTICE;
import static bg.registratura.schema.Tables.PRACTICE_DENTIST;
import static bg.registratura.schema.Tables.PRACTITIONER;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import bg.registratura.language.Dates;
import bg.registratura.people.PractitionerId;
import bg.registratura.practice.Application.Written;
import bg.registratura.schema.AccountKeys;
import bg.registratura.security.AccountKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Rows of dentists' places in practices. */
@Repository
class ApplicationRepository {

    private static final Field<Instant> LAST = field(select(max(ACCOUNT.LAST_SIGN_IN_AT))
                    .from(ACCOUNT)
                    .where(ACCOUNT.SUBJECT_ID.eq(PRACTICE_DENTIST.PRACTITIONER_ID.coerce(SQLDataType.UUID)))
                    .and(ACCOUNT.KIND.eq(AccountKind.DENTIST)))
            .as("last_sign_in");
    private static final Field<Integer> OPEN = field(select(count())
                    .from(ACCOUNT)
                    .where(ACCOUNT.SUBJECT_ID.eq(PRACTICE_DENTIST.PRACTITIONER_ID.coerce(SQLDataType.UUID)))
                    .and(ACCOUNT.KIND.eq(AccountKind.DENTIST))
                    .and(AccountKeys.hasOwnKeys())
                    .and(ACCOUNT.DISABLED_AT.isNull()))
            .as("open_accounts");

    private final DSLContext dsl;

    ApplicationRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(ApplicationId id, PractitionerId dentist, PracticeId practice, Application.Way way, Written written) {
        dsl.insertInto(PRACTICE_DENTIST)
                .set(PRACTICE_DENTIST.PRACTICE_DENTIST_ID, id)
                .set(PRACTICE_DENTIST.PRACTICE_ID, practice)
                .set(PRACTICE_DENTIST.PRACTITIONER_ID, dentist)
                .set(PRACTICE_DENTIST.WAY, way)
                .set(PRACTICE_DENTIST.APPLIED_AT, written.at())
                .set(PRACTICE_DENTIST.APPLIED_BY, written.by())
                .execute();
    }

    /** False when it was checked or ended before. */
    boolean check(ApplicationId id, Application.How how, Written written) {
        return dsl.update(PRACTICE_DENTIST)
                        .set(PRACTICE_DENTIST.FROM_ON, written.day())
                        .set(PRACTICE_DENTIST.CHECKED_AT, written.at())
                        .set(PRACTICE_DENTIST.CHECKED_BY, written.by())
                        .set(PRACTICE_DENTIST.CHECKED_HOW, how)
                        .where(PRACTICE_DENTIST.PRACTICE_DENTIST_ID.eq(id))
                        .and(PRACTICE_DENTIST.CHECKED_AT.isNull())
                        .and(PRACTICE_DENTIST.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    /** False when it ended before. */
    boolean end(ApplicationId id, Application.End reason, Written written) {
        return dsl.update(PRACTICE_DENTIST)
                        .set(PRACTICE_DENTIST.UNTIL_ON, written.day())
                        .set(PRACTICE_DENTIST.ENDED_AT, written.at())
                        .set(PRACTICE_DENTIST.ENDED_BY, written.by())
                        .set(PRACTICE_DENTIST.END_REASON, reason)
                        .where(PRACTICE_DENTIST.PRACTICE_DENTIST_ID.eq(id))
                        .and(PRACTICE_DENTIST.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    Optional<Application> find(ApplicationId id) {
        return list(PRACTICE_DENTIST.PRACTICE_DENTIST_ID.eq(id)).stream().findFirst();
    }

    List<Application> of(PracticeId practice) {
        return list(PRACTICE_DENTIST.PRACTICE_ID.eq(practice));
    }

    List<Application> ofDentists(Collection<PractitionerId> dentists) {
        return list(PRACTICE_DENTIST.PRACTITIONER_ID.in(dentists));
    }

    boolean stands(PractitionerId dentist) {
        return dsl.fetchExists(
                PRACTICE_DENTIST, PRACTICE_DENTIST.PRACTITIONER_ID.eq(dentist).and(PRACTICE_DENTIST.ENDED_AT.isNull()));
    }

    private List<Application> list(Condition which) {
        return dsl.select(PRACTICE_DENTIST.fields())
                .select(PRACTITIONER.GIVEN_NAME, PRACTITIONER.FAMILY_NAME, PRACTITIONER.UIN, PRACTICE.NAME, LAST, OPEN)
                .from(PRACTICE_DENTIST)
                .join(PRACTITIONER)
                .on(PRACTITIONER.PRACTITIONER_ID.eq(PRACTICE_DENTIST.PRACTITIONER_ID))
                .join(PRACTICE)
                .on(PRACTICE.PRACTICE_ID.eq(PRACTICE_DENTIST.PRACTICE_ID))
                .where(which)
                .orderBy(PRACTICE_DENTIST.APPLIED_AT.desc(), PRACTICE_DENTIST.PRACTICE_DENTIST_ID)
                .fetch(ApplicationRepository::application);
    }

    private static Application application(Record row) {
        var last = row.get(LAST);
        return new Application(
                row.get(PRACTICE_DENTIST.PRACTICE_DENTIST_ID),
                row.get(PRACTICE_DENTIST.PRACTITIONER_ID),
                row.get(PRACTITIONER.GIVEN_NAME) + " " + row.get(PRACTITIONER.FAMILY_NAME),
                row.get(PRACTITIONER.UIN),
                row.get(PRACTICE_DENTIST.PRACTICE_ID),
                row.get(PRACTICE.NAME),
                row.get(PRACTICE_DENTIST.WAY),
                row.get(PRACTICE_DENTIST.FROM_ON),
                row.get(PRACTICE_DENTIST.UNTIL_ON),
                row.get(OPEN) > 0,
                last == null || row.get(PRACTICE_DENTIST.FROM_ON) == null ? null : Dates.dayOf(last));
    }
}
