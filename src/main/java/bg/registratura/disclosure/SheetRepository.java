package bg.registratura.disclosure;

import static bg.registratura.schema.NotYetTold.mayTell;
import static bg.registratura.schema.Tables.DISCLOSURE;
import static bg.registratura.schema.Tables.RELEASE_CONSENT;
import static bg.registratura.schema.Tables.RELEASE_CONSENT_EVENT;

import bg.registratura.document.DocumentId;
import bg.registratura.scan.AwaitedPaper;
import bg.registratura.scan.AwaitingPaper;
import bg.registratura.schema.AwaitedSheet;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** Signed sheets of releases: consents, withdrawals, receipts. */
@Repository
class SheetRepository implements AwaitingPaper {

    private static final Table<? extends Record> SAID = RELEASE_CONSENT
            .join(RELEASE_CONSENT_EVENT)
            .on(RELEASE_CONSENT_EVENT.RELEASE_CONSENT_ID.eq(RELEASE_CONSENT.RELEASE_CONSENT_ID));

    private final DSLContext dsl;

    SheetRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<AwaitedPaper> awaited(int most) {
        return sheets().flatMap(sheet -> sheet.unscanned(dsl, most, AwaitedPaper::new).stream())
                .toList();
    }

    @Override
    public int signedBefore(Instant moment) {
        return sheets().mapToInt(sheet -> sheet.unscannedBefore(dsl, moment)).sum();
    }

    private static Stream<AwaitedSheet> sheets() {
        return Stream.of(
                said("disclosure.awaited.CONSENT", RELEASE_CONSENT.DOCUMENT_ID, ConsentWord.GRANTED),
                said("disclosure.awaited.WITHDRAWAL", RELEASE_CONSENT_EVENT.DOCUMENT_ID, ConsentWord.WITHDRAWN),
                // But for those of what an order forbids to tell: their number and the name beside it would.
                new AwaitedSheet(
                        "disclosure.awaited.RECEIPT",
                        DISCLOSURE,
                        DISCLOSURE.DOCUMENT_ID,
                        DISCLOSURE.PATIENT_ID,
                        DISCLOSURE.DISCLOSED_AT,
                        DISCLOSURE.ACT.eq(Act.HANDED_OVER).and(mayTell("disclosure", DISCLOSURE.DISCLOSURE_ID))));
    }

    private static AwaitedSheet said(String kind, Field<DocumentId> document, ConsentWord word) {
        return new AwaitedSheet(
                kind,
                SAID,
                document,
                RELEASE_CONSENT.PATIENT_ID,
                RELEASE_CONSENT_EVENT.OCCURRED_AT,
                RELEASE_CONSENT_EVENT.EVENT.eq(word));
    }
}
