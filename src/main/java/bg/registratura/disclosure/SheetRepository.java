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
import static org.jooq.impl.DSL.selectOne;

import bg.registratura.document.DocumentId;
import bg.registratura.document.RegisterNumber;
import bg.registratura.people.PatientId;
import bg.registratura.scan.AwaitedPaper;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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

    /** Of each kind so many at the most, the oldest first. */
    List<AwaitedPaper> unscanned(int most) {
        return sheets().flatMap(sheet -> dsl
                        .select(
                                row(DOCUMENT.REGISTER, DOCUMENT.NUMBER, DOCUMENT.NUMBERED_ON)
                                        .mapping(RegisterNumber::new),
                                inline(sheet.kind()),
                                concat(
                                        PATIENT.GIVEN_NAME,
                                        coalesce(concat(inline(" "), PATIENT.FAMILY_NAME), inline(""))),
                                sheet.at())
                        .from(joined(sheet))
                        .where(waits(sheet))
                        .orderBy(sheet.at())
                        .limit(most)
                        .fetch(mapping(AwaitedPaper::new))
                        .stream())
                .toList();
    }

    /** How many were signed before a moment. */
    int unscannedBefore(Instant moment) {
        return sheets().mapToInt(sheet -> dsl.fetchCount(selectOne()
                        .from(joined(sheet))
                        .where(waits(sheet))
                        .and(sheet.at().lt(moment))))
                .sum();
    }

    private static Stream<Sheet> sheets() {
        var word = RELEASE_CONSENT_EVENT.EVENT;
        var said = RELEASE_CONSENT_EVENT.OCCURRED_AT;
        return Stream.of(
                new Sheet(
                        "disclosure.awaited.CONSENT",
                        SAID,
                        RELEASE_CONSENT.DOCUMENT_ID,
                        RELEASE_CONSENT.PATIENT_ID,
                        said,
                        word.eq(ConsentWord.GRANTED)),
                new Sheet(
                        "disclosure.awaited.WITHDRAWAL",
                        SAID,
                        RELEASE_CONSENT_EVENT.DOCUMENT_ID,
                        RELEASE_CONSENT.PATIENT_ID,
                        said,
                        word.eq(ConsentWord.WITHDRAWN)),
                // But for those of what an order forbids to tell: their number and the name beside it would.
                new Sheet(
                        "disclosure.awaited.RECEIPT",
                        DISCLOSURE,
                        DISCLOSURE.DOCUMENT_ID,
                        DISCLOSURE.PATIENT_ID,
                        DISCLOSURE.DISCLOSED_AT,
                        DISCLOSURE.ACT.eq(Act.HANDED_OVER).and(mayTell("disclosure", DISCLOSURE.DISCLOSURE_ID))));
    }

    private static Table<?> joined(Sheet sheet) {
        return sheet.from()
                .join(DOCUMENT)
                .on(DOCUMENT.DOCUMENT_ID.eq(sheet.document()))
                .join(RECORD)
                .on(RECORD.PATIENT_ID.eq(sheet.patient()))
                .join(PATIENT)
                .on(ofRecord())
                .leftJoin(DOCUMENT_SCANNED)
                .on(DOCUMENT_SCANNED.DOCUMENT_ID.eq(sheet.document()));
    }

    private static Condition waits(Sheet sheet) {
        return sheet.signed()
                .and(DOCUMENT_SCANNED
                        .DOCUMENT_ID
                        .isNull()
                        .or(DOCUMENT_SCANNED.PAGES.lt(DOCUMENT_SCANNED.OF_PAGES.coerce(Long.class))));
    }

    /** Which document it is, whose, when it was signed, and which rows are meant. */
    private record Sheet(
            String kind,
            Table<?> from,
            Field<DocumentId> document,
            Field<PatientId> patient,
            Field<Instant> at,
            Condition signed) {}
}
