package bg.registratura.breakglass;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.BREAK_GLASS;
import static bg.registratura.schema.Tables.STUDY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.val;

import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.security.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Rows of openings. */
@Repository
class BreakGlassRepository {

    private final DSLContext dsl;
    private final GlassSeal seal;

    BreakGlassRepository(DSLContext dsl, GlassSeal seal) {
        this.dsl = dsl;
        this.seal = seal;
    }

    /** Holds a study until the transaction ends, so that two openings of it come one after the other. */
    void hold(StudyId study) {
        dsl.select(STUDY.STUDY_ID)
                .from(STUDY)
                .where(STUDY.STUDY_ID.eq(study))
                .forUpdate()
                .execute();
    }

    Optional<PatientId> patientOf(StudyId study) {
        return dsl.select(STUDY.PATIENT_ID)
                .from(STUDY)
                .where(STUDY.STUDY_ID.eq(study))
                .fetchOptional(STUDY.PATIENT_ID);
    }

    void insert(BreakGlass glass) {
        dsl.insertInto(BREAK_GLASS)
                .set(BREAK_GLASS.BREAK_GLASS_ID, glass.id())
                .set(BREAK_GLASS.STUDY_ID, glass.study())
                .set(BREAK_GLASS.ACCOUNT_ID, glass.account())
                .set(BREAK_GLASS.OPENED_AS, glass.openedAs())
                .set(BREAK_GLASS.REASON, glass.reason())
                .set(BREAK_GLASS.WORDS_SEALED, seal.words(glass.id(), glass.words()))
                .set(BREAK_GLASS.OPENED_AT, glass.openedAt())
                .set(BREAK_GLASS.ENDS_AT, glass.endsAt())
                .execute();
    }

    /** The opening of this study that the database lets this person see through at this moment. */
    Optional<BreakGlass> open(AccountId account, StudyId study, Instant now) {
        return dsl.selectFrom(BREAK_GLASS)
                .where(BREAK_GLASS.STUDY_ID.eq(study))
                .and(condition(function(
                        "break_glass_is_open",
                        SQLDataType.BOOLEAN,
                        val(account, BREAK_GLASS.ACCOUNT_ID),
                        val(study, BREAK_GLASS.STUDY_ID),
                        val(now, BREAK_GLASS.OPENED_AT))))
                .and(isOpen(account, now))
                .fetchOptional(this::glass);
    }

    /** Those of a person that are open. */
    List<BreakGlass> open(AccountId account, Instant now) {
        return dsl.selectFrom(BREAK_GLASS)
                .where(isOpen(account, now))
                .orderBy(BREAK_GLASS.ENDS_AT)
                .fetch(this::glass);
    }

    private static Condition isOpen(AccountId account, Instant now) {
        return BREAK_GLASS
                .ACCOUNT_ID
                .eq(account)
                .and(BREAK_GLASS.OPENED_AT.le(now))
                .and(coalesce(BREAK_GLASS.ENDED_AT, BREAK_GLASS.ENDS_AT).gt(now));
    }

    Optional<BreakGlass> find(BreakGlassId id) {
        return dsl.selectFrom(BREAK_GLASS)
                .where(BREAK_GLASS.BREAK_GLASS_ID.eq(id))
                .forUpdate()
                .fetchOptional(this::glass);
    }

    void end(BreakGlassId id, Instant now) {
        dsl.update(BREAK_GLASS)
                .set(BREAK_GLASS.ENDED_AT, now)
                .where(BREAK_GLASS.BREAK_GLASS_ID.eq(id))
                .execute();
    }

    /** Those of a patient's studies, the newest first. */
    List<BreakGlass> ofPatient(PatientId patient) {
        return dsl.select(BREAK_GLASS.fields())
                .from(BREAK_GLASS)
                .join(STUDY)
                .on(STUDY.STUDY_ID.eq(BREAK_GLASS.STUDY_ID))
                .where(isOf(STUDY.PATIENT_ID, patient))
                .orderBy(BREAK_GLASS.OPENED_AT.desc())
                .fetch(this::glass);
    }

    BreakGlass glass(Record row) {
        var id = row.get(BREAK_GLASS.BREAK_GLASS_ID);
        return new BreakGlass(
                id,
                row.get(BREAK_GLASS.STUDY_ID),
                row.get(BREAK_GLASS.ACCOUNT_ID),
                row.get(BREAK_GLASS.OPENED_AS),
                row.get(BREAK_GLASS.REASON),
                seal.words(id, row.get(BREAK_GLASS.WORDS_SEALED)),
                row.get(BREAK_GLASS.OPENED_AT),
                row.get(BREAK_GLASS.ENDS_AT),
                row.get(BREAK_GLASS.ENDED_AT),
                row.get(BREAK_GLASS.JUDGEMENT));
    }
}
