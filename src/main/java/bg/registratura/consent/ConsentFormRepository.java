package bg.registratura.consent;

import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.SamePerson.ofRecord;
import static bg.registratura.schema.Tables.CONSENT;
import static bg.registratura.schema.Tables.CONSENT_FORM;
import static bg.registratura.schema.Tables.DOCUMENT;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.PATIENT;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import bg.registratura.document.RegisterNumber;
import bg.registratura.language.Dates;
import bg.registratura.visit.OrderId;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** The sheets that were printed or issued, one row each. */
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
                    CONSENT_FORM.SIGNATURE_LINES.convertFrom(SheetLines::parse),
                    PATIENT.SEX,
                    ConsentRuleRepository.AGES,
                    CONSENT_FORM.PRINTED_AT)
            .mapping(ConsentForm::new);

    private final DSLContext dsl;

    ConsentFormRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(PrintedSheet sheet) {
        var issued = sheet.document();
        dsl.insertInto(CONSENT_FORM)
                .set(CONSENT_FORM.CONSENT_FORM_ID, sheet.id())
                .set(CONSENT_FORM.KIND, sheet.kind())
                .set(CONSENT_FORM.IMAGING_ORDER_ID, sheet.order())
                .set(CONSENT_FORM.PATIENT_ID, sheet.patient())
                .set(CONSENT_FORM.DOCUMENT_ID, issued.id())
                .set(CONSENT_FORM.CAPACITY, sheet.situation().capacity())
                .set(CONSENT_FORM.SIGNED_BY_MARK, sheet.situation().signsByMark())
                .set(CONSENT_FORM.INTERPRETED, sheet.situation().interpreted())
                .set(CONSENT_FORM.SIGNATURE_LINES, sheet.lines().text())
                .set(CONSENT_FORM.INFORMED_BY, sheet.informant().name())
                .set(CONSENT_FORM.INFORMED_BY_POST, sheet.informant().post())
                .set(CONSENT_FORM.INFORMED_BY_UIN, sheet.informant().uin())
                .set(CONSENT_FORM.CONSENT_TEXT_ID, sheet.text())
                .set(CONSENT_FORM.LARGE_PRINT, sheet.large())
                .set(CONSENT_FORM.PRINTED_AT, issued.issuedAt())
                .set(CONSENT_FORM.PRINTED_ON, Dates.dayOf(issued.issuedAt()))
                .set(CONSENT_FORM.PRINTED_BY, issued.issuedBy().value())
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

    /** Holds the order: decisions on it are made one after another, whichever desk they come from. */
    void hold(OrderId order) {
        dsl.select(IMAGING_ORDER.IMAGING_ORDER_ID)
                .from(IMAGING_ORDER)
                .where(IMAGING_ORDER.IMAGING_ORDER_ID.eq(order))
                .forUpdate()
                .fetch();
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
