package bg.registratura.consent;

import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.SamePerson.ofRecord;
import static bg.registratura.schema.Tables.CONSENT;
import static bg.registratura.schema.Tables.CONSENT_FORM;
import static bg.registratura.schema.Tables.DOCUMENT;
import static bg.registratura.schema.Tables.DOCUMENT_SCANNED;
import static bg.registratura.schema.Tables.PATIENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;

import bg.registratura.document.RegisterNumber;
import bg.registratura.scan.AwaitedPaper;
import bg.registratura.scan.AwaitingPaper;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Sheets that carry an outcome and were signed on paper. */
@Repository
class PaperRepository implements AwaitingPaper {

    private final DSLContext dsl;

    PaperRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<AwaitedPaper> awaited(int most) {
        return dsl.select(
                        row(DOCUMENT.REGISTER, DOCUMENT.NUMBER, DOCUMENT.NUMBERED_ON)
                                .mapping(RegisterNumber::new),
                        CONSENT_FORM.KIND.convertFrom(kind -> "consent.sheet.of." + kind.name()),
                        concat(PATIENT.GIVEN_NAME, coalesce(concat(inline(" "), PATIENT.FAMILY_NAME), inline(""))),
                        CONSENT.OCCURRED_AT)
                .from(CONSENT)
                .join(CONSENT_FORM)
                .on(CONSENT_FORM.CONSENT_FORM_ID.eq(CONSENT.CONSENT_FORM_ID))
                .join(DOCUMENT)
                .on(DOCUMENT.DOCUMENT_ID.eq(CONSENT_FORM.DOCUMENT_ID))
                .join(RECORD)
                .on(RECORD.PATIENT_ID.eq(CONSENT_FORM.PATIENT_ID))
                .join(PATIENT)
                .on(ofRecord())
                .leftJoin(DOCUMENT_SCANNED)
                .on(DOCUMENT_SCANNED.DOCUMENT_ID.eq(CONSENT_FORM.DOCUMENT_ID))
                .where(isUnscanned())
                .orderBy(CONSENT.OCCURRED_AT)
                .limit(most)
                .fetch(mapping(AwaitedPaper::new));
    }

    @Override
    public int signedBefore(Instant moment) {
        return dsl.fetchCount(dsl.selectOne()
                .from(CONSENT)
                .join(CONSENT_FORM)
                .on(CONSENT_FORM.CONSENT_FORM_ID.eq(CONSENT.CONSENT_FORM_ID))
                .leftJoin(DOCUMENT_SCANNED)
                .on(DOCUMENT_SCANNED.DOCUMENT_ID.eq(CONSENT_FORM.DOCUMENT_ID))
                .where(isUnscanned())
                .and(CONSENT.OCCURRED_AT.lt(moment)));
    }

    private static Condition isUnscanned() {
        return CONSENT.SIGNING
                .eq("PAPER")
                .and(DOCUMENT_SCANNED
                        .DOCUMENT_ID
                        .isNull()
                        .or(DOCUMENT_SCANNED.PAGES.lt(DOCUMENT_SCANNED.OF_PAGES.coerce(Long.class))));
    }
}
