package bg.registratura.scan;

import static bg.registratura.schema.Tables.DOCUMENT;
import static bg.registratura.schema.Tables.DOCUMENT_SCAN;
import static bg.registratura.schema.Tables.DOCUMENT_SCANNED;
import static bg.registratura.schema.Tables.DOCUMENT_SCAN_SET_ASIDE;
import static bg.registratura.schema.Tables.SCANNED_FILE;
import static bg.registratura.schema.Tables.SCANNED_PAGE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import bg.registratura.document.DocumentId;
import bg.registratura.document.RegisterNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What waits, what lies where and whose it is, and how much of a document is here. */
@Repository
class ScanListRepository {

    private static final SelectField<RegisterNumber> NUMBER =
            row(DOCUMENT.REGISTER, DOCUMENT.NUMBER, DOCUMENT.NUMBERED_ON).mapping(RegisterNumber::new);

    private final DSLContext dsl;

    ScanListRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The oldest first. */
    List<WaitingPage> waiting() {
        var once = field(exists(
                selectOne().from(DOCUMENT_SCAN).where(DOCUMENT_SCAN.SCANNED_PAGE_ID.eq(SCANNED_PAGE.SCANNED_PAGE_ID))));
        return dsl.select(
                        SCANNED_PAGE.SCANNED_PAGE_ID,
                        SCANNED_PAGE.PAGE,
                        SCANNED_PAGE.CODE,
                        SCANNED_FILE.WAY,
                        SCANNED_FILE.ARRIVED_AT,
                        once)
                .from(SCANNED_PAGE)
                .join(SCANNED_FILE)
                .on(SCANNED_FILE.SCANNED_FILE_ID.eq(SCANNED_PAGE.SCANNED_FILE_ID))
                .where(ScanRepository.isWaiting())
                .orderBy(SCANNED_FILE.ARRIVED_AT, SCANNED_PAGE.PAGE)
                .fetch(mapping(WaitingPage::new));
    }

    /** The newest first. */
    List<Filed> since(Instant moment) {
        return filed(DOCUMENT_SCAN.MATCHED_AT.ge(moment));
    }

    /** In the order they came. */
    List<Filed> of(DocumentId document) {
        return filed(DOCUMENT_SCAN.DOCUMENT_ID.eq(document)).reversed();
    }

    List<Filed> one(DocumentScanId scan) {
        return filed(DOCUMENT_SCAN.DOCUMENT_SCAN_ID.eq(scan));
    }

    List<PaperStanding> standing(Collection<RegisterNumber> numbers) {
        var wanted = numbers.stream()
                .map(number -> row(DOCUMENT.REGISTER, DOCUMENT.IN_YEAR, DOCUMENT.NUMBER)
                        .eq(row(
                                DSL.val(number.register(), DOCUMENT.REGISTER),
                                DSL.val(number.day().getYear()),
                                DSL.val(number.number()))))
                .reduce(DSL.falseCondition(), Condition::or);
        return dsl.select(
                        DOCUMENT_SCANNED.DOCUMENT_ID,
                        NUMBER,
                        DOCUMENT_SCANNED.PAGES.coerce(Integer.class),
                        DOCUMENT_SCANNED.OF_PAGES,
                        DOCUMENT_SCANNED.MATCHED_AT)
                .from(DOCUMENT_SCANNED)
                .join(DOCUMENT)
                .on(DOCUMENT.DOCUMENT_ID.eq(DOCUMENT_SCANNED.DOCUMENT_ID))
                .where(wanted)
                .fetch(mapping(PaperStanding::new));
    }

    Optional<byte[]> picture(ScannedPageId page) {
        return dsl.select(SCANNED_PAGE.PICTURE_SEALED)
                .from(SCANNED_PAGE)
                .where(SCANNED_PAGE.SCANNED_PAGE_ID.eq(page))
                .fetchOptional(SCANNED_PAGE.PICTURE_SEALED);
    }

    /** Whom a document is about. */
    Optional<UUID> subject(DocumentId document) {
        return dsl.select(DOCUMENT.SUBJECT_ID)
                .from(DOCUMENT)
                .where(DOCUMENT.DOCUMENT_ID.eq(document))
                .fetchOptional(DOCUMENT.SUBJECT_ID);
    }

    private List<Filed> filed(Condition which) {
        return dsl.select(
                        DOCUMENT_SCAN.DOCUMENT_SCAN_ID,
                        DOCUMENT_SCAN.SCANNED_PAGE_ID,
                        DOCUMENT_SCAN.DOCUMENT_ID,
                        NUMBER,
                        DOCUMENT.TEMPLATE,
                        DOCUMENT_SCAN.MATCHED,
                        DOCUMENT_SCAN.REASON,
                        DOCUMENT_SCAN.MATCHED_AT)
                .from(DOCUMENT_SCAN)
                .join(DOCUMENT)
                .on(DOCUMENT.DOCUMENT_ID.eq(DOCUMENT_SCAN.DOCUMENT_ID))
                .leftJoin(DOCUMENT_SCAN_SET_ASIDE)
                .on(DOCUMENT_SCAN_SET_ASIDE.DOCUMENT_SCAN_ID.eq(DOCUMENT_SCAN.DOCUMENT_SCAN_ID))
                .where(which)
                .and(DOCUMENT_SCAN_SET_ASIDE.DOCUMENT_SCAN_ID.isNull())
                .orderBy(DOCUMENT_SCAN.MATCHED_AT.desc(), DOCUMENT_SCAN.ORDINAL.desc())
                .fetch(mapping(Filed::new));
    }
}
