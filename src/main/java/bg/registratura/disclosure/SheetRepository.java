package bg.registratura.disclosure;

import static bg.registratura.schema.NotYetTold.mayTell;
import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.SamePerson.ofRecord;
import static bg.registratura.schema.Tables.DISCLOSURE;
import static bg.registratura.schema.Tables.DOCUMENT;
import static bg.registratura.schema.Tables.DOCUMENT_SCANNED;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.RELEASE_CONSENT;
import static bg.registratura.schema.Tables.RELEASE_CONSENT_EVENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;

import bg.registratura.document.DocumentId;
import bg.registratura.document.RegisterNumber;
import bg.registratura.people.PatientId;
import bg.registratura.scan.AwaitedPaper;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** Sheets of releases that were signed, and of which not every side was scanned, the oldest first. */
@Repository
class SheetRepository {

    private static final Table<? extends Record> SAID = RELEASE_CONSENT
            .join(RELEASE_CONSENT_EVENT)
            .on(RELEASE_CONSENT_EVENT.RELEASE_CONSENT_ID.eq(RELEASE_CONSENT.RELEASE_CONSENT_ID));

    private final DSLContext dsl;

    SheetRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<AwaitedPaper> consents(int most) {
        var sheet = new Sheet(
                "disclosure.awaited.CONSENT",
                RELEASE_CONSENT.DOCUMENT_ID,
                RELEASE_CONSENT.PATIENT_ID,
                RELEASE_CONSENT_EVENT.OCCURRED_AT);
        return unscanned(SAID, sheet, RELEASE_CONSENT_EVENT.EVENT.eq(ConsentWord.GRANTED), most);
    }

    List<AwaitedPaper> withdrawals(int most) {
        var sheet = new Sheet(
                "disclosure.awaited.WITHDRAWAL",
                RELEASE_CONSENT_EVENT.DOCUMENT_ID,
                RELEASE_CONSENT.PATIENT_ID,
                RELEASE_CONSENT_EVENT.OCCURRED_AT);
        return unscanned(SAID, sheet, RELEASE_CONSENT_EVENT.EVENT.eq(ConsentWord.WITHDRAWN), most);
    }

    /** But for those of what an order forbids to tell: their number and the name beside it would. */
    List<AwaitedPaper> receipts(int most) {
        var sheet = new Sheet(
                "disclosure.awaited.RECEIPT", DISCLOSURE.DOCUMENT_ID, DISCLOSURE.PATIENT_ID, DISCLOSURE.DISCLOSED_AT);
        var handed = DISCLOSURE.ACT.eq(Act.HANDED_OVER).and(mayTell("disclosure", DISCLOSURE.DISCLOSURE_ID));
        return unscanned(DISCLOSURE, sheet, handed, most);
    }

    private List<AwaitedPaper> unscanned(Table<? extends Record> of, Sheet sheet, Condition signed, int most) {
        return dsl.select(
                        row(DOCUMENT.REGISTER, DOCUMENT.NUMBER, DOCUMENT.NUMBERED_ON)
                                .mapping(RegisterNumber::new),
                        inline(sheet.kind()),
                        concat(PATIENT.GIVEN_NAME, coalesce(concat(inline(" "), PATIENT.FAMILY_NAME), inline(""))),
                        sheet.at())
                .from(of)
                .join(DOCUMENT)
                .on(DOCUMENT.DOCUMENT_ID.eq(sheet.document()))
                .join(RECORD)
                .on(RECORD.PATIENT_ID.eq(sheet.patient()))
                .join(PATIENT)
                .on(ofRecord())
                .leftJoin(DOCUMENT_SCANNED)
                .on(DOCUMENT_SCANNED.DOCUMENT_ID.eq(sheet.document()))
                .where(signed)
                .and(DOCUMENT_SCANNED
                        .DOCUMENT_ID
                        .isNull()
                        .or(DOCUMENT_SCANNED.PAGES.lt(DOCUMENT_SCANNED.OF_PAGES.coerce(Long.class))))
                .orderBy(sheet.at())
                .limit(most)
                .fetch(mapping(AwaitedPaper::new));
    }

    /** Which document it is, whose, and when it was signed. */
    private record Sheet(String kind, Field<DocumentId> document, Field<PatientId> patient, Field<Instant> at) {}
}
