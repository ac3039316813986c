package bg.registratura.consent;

import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.Tables.CONSENT_FORM;
import static bg.registratura.schema.Tables.CONSENT_TEXT;
import static bg.registratura.schema.Tables.DOCUMENT;
import static bg.registratura.schema.Tables.DOCUMENT_PRINT;
import static bg.registratura.schema.Tables.PATIENT_MERGE;
import static bg.registratura.schema.Tables.PATIENT_REVISION;
import static bg.registratura.schema.Tables.PATIENT_UNMERGE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** What stands on a sheet, and what of it was overtaken since. */
@Repository
class AsPrintedRepository {

    private final DSLContext dsl;

    AsPrintedRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** How a sheet was printed, and what became of its words by a day. */
    AsPrinted of(ConsentFormId form, LocalDate day) {
        var corrected = field(exists(selectOne()
                        .from(PATIENT_REVISION)
                        .join(RECORD)
                        .on(RECORD.PERSON_ID.eq(PATIENT_REVISION.PATIENT_ID))
                        .where(RECORD.PATIENT_ID.eq(CONSENT_FORM.PATIENT_ID))
                        .and(PATIENT_REVISION.REPLACED_AT.gt(CONSENT_FORM.PRINTED_AT)))
                .or(exists(selectOne()
                        .from(PATIENT_MERGE)
                        .leftJoin(PATIENT_UNMERGE)
                        .on(PATIENT_UNMERGE.MERGE_ID.eq(PATIENT_MERGE.MERGE_ID))
                        .where(PATIENT_MERGE.MERGED_ID.eq(CONSENT_FORM.PATIENT_ID))
                        .and(PATIENT_MERGE
                                .MERGED_AT
                                .gt(CONSENT_FORM.PRINTED_AT)
                                .or(PATIENT_UNMERGE.UNMERGED_AT.gt(CONSENT_FORM.PRINTED_AT))))));
        return dsl.select(
                        CONSENT_FORM.DOCUMENT_ID,
                        row(CONSENT_FORM.INFORMED_BY, CONSENT_FORM.INFORMED_BY_POST, CONSENT_FORM.INFORMED_BY_UIN)
                                .mapping(Informant::new),
                        DOCUMENT.LANGUAGE.convertFrom(Locale::of),
                        DOCUMENT.COPIES,
                        CONSENT_FORM.LARGE_PRINT,
                        onPaper(),
                        corrected,
                        field(superseded(day)))
                .from(CONSENT_FORM)
                .leftJoin(CONSENT_TEXT)
                .on(CONSENT_TEXT.CONSENT_TEXT_ID.eq(CONSENT_FORM.CONSENT_TEXT_ID))
                .join(DOCUMENT)
                .on(DOCUMENT.DOCUMENT_ID.eq(CONSENT_FORM.DOCUMENT_ID))
                .where(CONSENT_FORM.CONSENT_FORM_ID.eq(form))
                .fetchSingle(mapping(AsPrinted::new));
    }

    /** Whether a sheet was ever printed. */
    static Field<Boolean> onPaper() {
        return field(exists(
                selectOne().from(DOCUMENT_PRINT).where(DOCUMENT_PRINT.DOCUMENT_ID.eq(CONSENT_FORM.DOCUMENT_ID))));
    }

    /** Whether by a day the words of a sheet were replaced; {@code CONSENT_TEXT} stands beside the sheet. */
    static Condition superseded(LocalDate day) {
        var newer = CONSENT_TEXT.as("newer");
        return CONSENT_FORM
                .CONSENT_TEXT_ID
                .isNull()
                .or(exists(selectOne()
                        .from(newer)
                        .where(newer.EXAMINATION.eq(CONSENT_TEXT.EXAMINATION))
                        .and(newer.LANGUAGE.eq(CONSENT_TEXT.LANGUAGE))
                        .and(newer.VERSION.gt(CONSENT_TEXT.VERSION))
                        .and(newer.EFFECTIVE_ON.le(day))));
    }
}
