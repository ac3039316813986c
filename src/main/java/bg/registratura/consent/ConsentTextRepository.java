package bg.registratura.consent;

import static bg.registratura.schema.Tables.CONSENT_FORM;
import static bg.registratura.schema.Tables.CONSENT_TEXT;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import bg.registratura.language.Dates;
import bg.registratura.visit.Examination;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Versions of the texts: rows are added and read, never changed. */
@Repository
class ConsentTextRepository {

    private static final SelectField<TextBlocks> BLOCKS = row(
                    CONSENT_TEXT.BENEFIT,
                    CONSENT_TEXT.DOSE,
                    row(CONSENT_TEXT.RISK_1, CONSENT_TEXT.RISK_2, CONSENT_TEXT.RISK_3, CONSENT_TEXT.RISK_4)
                            .mapping(List::of),
                    CONSENT_TEXT.ALTERNATIVES,
                    CONSENT_TEXT.REFUSAL_RISK)
            .mapping(TextBlocks::new);

    private static final SelectField<Adoption> ADOPTION = row(
                    CONSENT_TEXT.SHIPPED,
                    CONSENT_TEXT.ORDER_NUMBER,
                    CONSENT_TEXT.ORDERED_ON,
                    CONSENT_TEXT.AUTHOR,
                    CONSENT_TEXT.APPROVED_BY,
                    CONSENT_TEXT.EFFECTIVE_ON)
            .mapping(Adoption::new);

    private static final SelectField<ConsentText> TEXT = row(
                    CONSENT_TEXT.CONSENT_TEXT_ID,
                    CONSENT_TEXT.EXAMINATION,
                    CONSENT_TEXT.LANGUAGE.convertFrom(Locale::of),
                    CONSENT_TEXT.VERSION,
                    BLOCKS,
                    ADOPTION)
            .mapping(ConsentText::new);

    private final DSLContext dsl;

    ConsentTextRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Every version of one kind, the newest first. */
    List<ConsentText> all(Examination examination, Locale language) {
        return dsl.select(TEXT)
                .from(CONSENT_TEXT)
                .where(isOf(examination, language))
                .orderBy(CONSENT_TEXT.VERSION.desc())
                .fetch(Record1::value1);
    }

    /** The version that is to be printed on a day. */
    Optional<ConsentText> inForce(Examination examination, Locale language, LocalDate day) {
        return dsl.select(TEXT)
                .from(CONSENT_TEXT)
                .where(isOf(examination, language))
                .and(CONSENT_TEXT.EFFECTIVE_ON.le(day))
                .orderBy(CONSENT_TEXT.VERSION.desc())
                .limit(1)
                .fetchOptional(Record1::value1);
    }

    /** The version a sheet carries; sheets from before texts had versions carry none. */
    Optional<ConsentText> of(ConsentFormId form) {
        return dsl.select(TEXT)
                .from(CONSENT_TEXT)
                .join(CONSENT_FORM)
                .on(CONSENT_FORM.CONSENT_TEXT_ID.eq(CONSENT_TEXT.CONSENT_TEXT_ID))
                .where(CONSENT_FORM.CONSENT_FORM_ID.eq(form))
                .fetchOptional(Record1::value1);
    }

    /** What came with the program and no later version follows yet. */
    List<ConsentText> drafts() {
        var newer = CONSENT_TEXT.as("newer");
        return dsl.select(TEXT)
                .from(CONSENT_TEXT)
                .where(CONSENT_TEXT.SHIPPED)
                .and(notExists(selectOne()
                        .from(newer)
                        .where(newer.EXAMINATION.eq(CONSENT_TEXT.EXAMINATION))
                        .and(newer.LANGUAGE.eq(CONSENT_TEXT.LANGUAGE))
                        .and(newer.VERSION.gt(CONSENT_TEXT.VERSION))))
                .fetch(Record1::value1);
    }

    void insert(ConsentText text, @Nullable UUID recordedBy, Instant at) {
        var columns = text.blocks().asColumns().iterator();
        dsl.insertInto(CONSENT_TEXT)
                .set(CONSENT_TEXT.CONSENT_TEXT_ID, text.id())
                .set(CONSENT_TEXT.EXAMINATION, text.examination())
                .set(CONSENT_TEXT.LANGUAGE, text.language().getLanguage())
                .set(CONSENT_TEXT.VERSION, text.version())
                .set(CONSENT_TEXT.BENEFIT, columns.next())
                .set(CONSENT_TEXT.DOSE, columns.next())
                .set(CONSENT_TEXT.RISK_1, columns.next())
                .set(CONSENT_TEXT.RISK_2, columns.next())
                .set(CONSENT_TEXT.RISK_3, columns.next())
                .set(CONSENT_TEXT.RISK_4, columns.next())
                .set(CONSENT_TEXT.ALTERNATIVES, columns.next())
                .set(CONSENT_TEXT.REFUSAL_RISK, columns.next())
                .set(CONSENT_TEXT.SHIPPED, text.adoption().shipped())
                .set(CONSENT_TEXT.ORDER_NUMBER, text.adoption().orderNumber())
                .set(CONSENT_TEXT.ORDERED_ON, text.adoption().orderedOn())
                .set(CONSENT_TEXT.AUTHOR, text.adoption().author())
                .set(CONSENT_TEXT.APPROVED_BY, text.adoption().approvedBy())
                .set(CONSENT_TEXT.EFFECTIVE_ON, text.adoption().effectiveOn())
                .set(CONSENT_TEXT.TEXT_HASH, text.hash())
                .set(CONSENT_TEXT.RECORDED_ON, Dates.dayOf(at))
                .set(CONSENT_TEXT.RECORDED_AT, at)
                .set(CONSENT_TEXT.RECORDED_BY, recordedBy)
                .execute();
    }

    private static Condition isOf(Examination examination, Locale language) {
        return CONSENT_TEXT.EXAMINATION.eq(examination).and(CONSENT_TEXT.LANGUAGE.eq(language.getLanguage()));
    }
}
