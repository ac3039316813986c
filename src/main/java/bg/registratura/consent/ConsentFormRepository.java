package bg.registratura.consent;

import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.SamePerson.ofRecord;
import static bg.registratura.schema.Tables.CONSENT;
import static bg.registratura.schema.Tables.CONSENT_FORM;
import static bg.registratura.schema.Tables.CONSENT_SIGNATURE;
import static bg.registratura.schema.Tables.CONSENT_TEXT;
import static bg.registratura.schema.Tables.DOCUMENT;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.PATIENT_MERGE;
import static bg.registratura.schema.Tables.PATIENT_REVISION;
import static bg.registratura.schema.Tables.PATIENT_UNMERGE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import bg.registratura.crypto.Uuid7;
import bg.registratura.document.RegisterNumber;
import bg.registratura.language.Dates;
import bg.registratura.visit.OrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** Sheets and the signatures on them. */
@Repository
class ConsentFormRepository {

    private static final SelectField<ConsentForm> FORM = row(
                    CONSENT_FORM.CONSENT_FORM_ID,
                    CONSENT_FORM.KIND,
                    CONSENT_FORM.IMAGING_ORDER_ID,
                    CONSENT_FORM.PATIENT_ID,
                    row(DOCUMENT.REGISTER, DOCUMENT.NUMBER, DOCUMENT.NUMBERED_ON)
                            .mapping(RegisterNumber::new),
                    row(
                                    PATIENT.BIRTH_DATE,
                                    CONSENT_FORM.CAPACITY,
                                    CONSENT_FORM.SIGNED_BY_MARK,
                                    CONSENT_FORM.INTERPRETED)
                            .mapping(Situation::new),
                    PATIENT.SEX,
                    ConsentRuleRepository.AGES,
                    CONSENT_FORM.PRINTED_AT)
            .mapping(ConsentForm::new);

    private final DSLContext dsl;

    ConsentFormRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(ConsentForm form, PrintedSheet sheet) {
        dsl.insertInto(CONSENT_FORM)
                .set(CONSENT_FORM.CONSENT_FORM_ID, form.id())
                .set(CONSENT_FORM.KIND, form.kind())
                .set(CONSENT_FORM.IMAGING_ORDER_ID, form.order())
                .set(CONSENT_FORM.PATIENT_ID, form.patient())
                .set(CONSENT_FORM.DOCUMENT_ID, sheet.document())
                .set(CONSENT_FORM.CAPACITY, form.situation().capacity())
                .set(CONSENT_FORM.SIGNED_BY_MARK, form.situation().signsByMark())
                .set(CONSENT_FORM.INTERPRETED, form.situation().interpreted())
                .set(CONSENT_FORM.INFORMED_BY, sheet.informant().name())
                .set(CONSENT_FORM.INFORMED_BY_POST, sheet.informant().post())
                .set(CONSENT_FORM.INFORMED_BY_UIN, sheet.informant().uin())
                .set(CONSENT_FORM.CONSENT_TEXT_ID, sheet.text())
                .set(CONSENT_FORM.LARGE_PRINT, sheet.large())
                .set(CONSENT_FORM.PRINTED_AT, form.printedAt())
                .set(CONSENT_FORM.PRINTED_ON, Dates.dayOf(form.printedAt()))
                .set(CONSENT_FORM.PRINTED_BY, sheet.printedBy())
                .execute();
    }

    Optional<ConsentForm> find(ConsentFormId id) {
        return forms(CONSENT_FORM.CONSENT_FORM_ID.eq(id)).fetchOptional(Record1::value1);
    }

    /** The sheet a consent was signed on. */
    Optional<ConsentForm> of(ConsentId consent) {
        return forms(CONSENT_FORM.CONSENT_FORM_ID.eq(
                        select(CONSENT.CONSENT_FORM_ID).from(CONSENT).where(CONSENT.CONSENT_ID.eq(consent))))
                .fetchOptional(Record1::value1);
    }

    /** The latest sheet of this kind that waits for its outcome. */
    Optional<ConsentForm> waiting(OrderId order, FormKind kind) {
        return forms(CONSENT_FORM.IMAGING_ORDER_ID.eq(order))
                .and(CONSENT_FORM.KIND.eq(kind))
                .and(notExists(
                        selectOne().from(CONSENT).where(CONSENT.CONSENT_FORM_ID.eq(CONSENT_FORM.CONSENT_FORM_ID))))
                .and(notExists(selectOne()
                        .from(CONSENT)
                        .where(CONSENT.IMAGING_ORDER_ID.eq(CONSENT_FORM.IMAGING_ORDER_ID))
                        .and(CONSENT.OCCURRED_AT.gt(CONSENT_FORM.PRINTED_AT))))
                .orderBy(CONSENT_FORM.PRINTED_AT.desc(), DOCUMENT.IN_YEAR.desc(), DOCUMENT.NUMBER.desc())
                .limit(1)
                .fetchOptional(Record1::value1);
    }

    /** How a sheet was printed, and what became of its words by a day. */
    AsPrinted asPrinted(ConsentFormId form, LocalDate day) {
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

    /** At which ages the question on pregnancy is put now. */
    PregnancyAges ages() {
        return dsl.select(ConsentRuleRepository.AGES).fetchSingle(Record1::value1);
    }

    void sign(ConsentFormId form, Signer signer, Instant at) {
        dsl.insertInto(CONSENT_SIGNATURE)
                .set(CONSENT_SIGNATURE.CONSENT_SIGNATURE_ID, Uuid7.next(at))
                .set(CONSENT_SIGNATURE.CONSENT_FORM_ID, form)
                .set(CONSENT_SIGNATURE.ROLE, signer.role())
                .set(CONSENT_SIGNATURE.NAME, signer.name())
                .set(CONSENT_SIGNATURE.IDENTITY_CHECK_ID, signer.identityCheck())
                .set(CONSENT_SIGNATURE.ACCOUNT_ID, signer.colleague())
                .set(CONSENT_SIGNATURE.UIN, signer.uin())
                .set(CONSENT_SIGNATURE.AUTHORITY, signer.authority())
                .set(CONSENT_SIGNATURE.SIGNED_AT, at)
                .set(CONSENT_SIGNATURE.SIGNED_ON, Dates.dayOf(at))
                .execute();
    }

    /** Holds the order: decisions on it are made one after another, whichever desk they come from. */
    void hold(OrderId order) {
        dsl.select(IMAGING_ORDER.IMAGING_ORDER_ID)
                .from(IMAGING_ORDER)
                .where(IMAGING_ORDER.IMAGING_ORDER_ID.eq(order))
                .forUpdate()
                .fetch();
    }

    List<SignerRole> signed(ConsentFormId form) {
        return dsl.select(CONSENT_SIGNATURE.ROLE)
                .from(CONSENT_SIGNATURE)
                .where(CONSENT_SIGNATURE.CONSENT_FORM_ID.eq(form))
                .fetch(CONSENT_SIGNATURE.ROLE);
    }

    private SelectConditionStep<Record1<ConsentForm>> forms(Condition which) {
        return dsl.select(FORM)
                .from(CONSENT_FORM)
                .join(DOCUMENT)
                .on(DOCUMENT.DOCUMENT_ID.eq(CONSENT_FORM.DOCUMENT_ID))
                .join(RECORD)
                .on(RECORD.PATIENT_ID.eq(CONSENT_FORM.PATIENT_ID))
                .join(PATIENT)
                .on(ofRecord())
                .where(which);
    }
}
