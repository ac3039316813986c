package bg.registratura.scan;

import static bg.registratura.schema.Tables.DOCUMENT;
import static bg.registratura.schema.Tables.DOCUMENT_SCAN;
import static bg.registratura.schema.Tables.DOCUMENT_SCAN_SET_ASIDE;
import static bg.registratura.schema.Tables.SCANNED_FILE;
import static bg.registratura.schema.Tables.SCANNED_PAGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import bg.registratura.document.DocumentId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Files, sides and the entries by which they belong to documents. */
@Repository
class ScanRepository {

    private final DSLContext dsl;

    ScanRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** A file as it came. */
    record ScannedFile(
            UUID id,
            byte[] sha256,
            int length,
            int pages,
            Way way,
            Instant at,
            @Nullable UUID by) {}

    /** A side as it is kept. */
    record KeptPage(
            ScannedPageId id, UUID file, int page, @Nullable String code, byte[] hash, byte[] sealed) {}

    boolean isKnown(byte[] sha256) {
        return dsl.fetchExists(SCANNED_FILE, SCANNED_FILE.SHA256.eq(sha256));
    }

    void insert(ScannedFile file) {
        dsl.insertInto(SCANNED_FILE)
                .set(SCANNED_FILE.SCANNED_FILE_ID, file.id())
                .set(SCANNED_FILE.SHA256, file.sha256())
                .set(SCANNED_FILE.BYTE_LENGTH, file.length())
                .set(SCANNED_FILE.PAGE_COUNT, file.pages())
                .set(SCANNED_FILE.WAY, file.way())
                .set(SCANNED_FILE.ARRIVED_AT, file.at())
                .set(SCANNED_FILE.ARRIVED_BY, file.by())
                .execute();
    }

    void insert(KeptPage page) {
        dsl.insertInto(SCANNED_PAGE)
                .set(SCANNED_PAGE.SCANNED_PAGE_ID, page.id())
                .set(SCANNED_PAGE.SCANNED_FILE_ID, page.file())
                .set(SCANNED_PAGE.PAGE, page.page())
                .set(SCANNED_PAGE.CODE, page.code())
                .set(SCANNED_PAGE.PICTURE_HASH, page.hash())
                .set(SCANNED_PAGE.PICTURE_SEALED, page.sealed())
                .execute();
    }

    /** Two desks that file at one document at once meet at its key. */
    void file(DocumentScanId id, ScannedPageId page, Place place, Instant at, @Nullable UUID by) {
        var ordinal = dsl.select(coalesce(max(DOCUMENT_SCAN.ORDINAL), 0).plus(1))
                .from(DOCUMENT_SCAN)
                .where(DOCUMENT_SCAN.DOCUMENT_ID.eq(place.document()))
                .fetchSingle()
                .value1();
        dsl.insertInto(DOCUMENT_SCAN)
                .set(DOCUMENT_SCAN.DOCUMENT_SCAN_ID, id)
                .set(DOCUMENT_SCAN.DOCUMENT_ID, place.document())
                .set(DOCUMENT_SCAN.ORDINAL, ordinal)
                .set(DOCUMENT_SCAN.SCANNED_PAGE_ID, page)
                .set(DOCUMENT_SCAN.OF_PAGES, place.sides())
                .set(DOCUMENT_SCAN.MATCHED, place.matched())
                .set(DOCUMENT_SCAN.REASON, place.reason())
                .set(DOCUMENT_SCAN.MATCHED_AT, at)
                .set(DOCUMENT_SCAN.MATCHED_BY, by)
                .execute();
    }

    /** Where a side belongs. */
    record Place(
            DocumentId document,
            int sides,
            Matched matched,
            @Nullable String reason) {}

    /** Holds a side that still waits. */
    boolean waits(ScannedPageId page) {
        return dsl.select(SCANNED_PAGE.SCANNED_PAGE_ID)
                .from(SCANNED_PAGE)
                .where(SCANNED_PAGE.SCANNED_PAGE_ID.eq(page))
                .and(isWaiting())
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    boolean discard(ScannedPageId page, String reason, Instant at, UUID by) {
        return dsl.update(SCANNED_PAGE)
                        .setNull(SCANNED_PAGE.PICTURE_SEALED)
                        .set(SCANNED_PAGE.DISCARDED_AT, at)
                        .set(SCANNED_PAGE.DISCARDED_BY, by)
                        .set(SCANNED_PAGE.DISCARD_REASON, reason)
                        .where(SCANNED_PAGE.SCANNED_PAGE_ID.eq(page))
                        .and(SCANNED_PAGE.DISCARDED_AT.isNull())
                        .and(notExists(selectOne()
                                .from(DOCUMENT_SCAN)
                                .where(DOCUMENT_SCAN.SCANNED_PAGE_ID.eq(SCANNED_PAGE.SCANNED_PAGE_ID))))
                        .execute()
                == 1;
    }

    void setAside(DocumentScanId scan, String reason, Instant at, UUID by) {
        dsl.insertInto(DOCUMENT_SCAN_SET_ASIDE)
                .set(DOCUMENT_SCAN_SET_ASIDE.DOCUMENT_SCAN_ID, scan)
                .set(DOCUMENT_SCAN_SET_ASIDE.REASON, reason)
                .set(DOCUMENT_SCAN_SET_ASIDE.SET_ASIDE_AT, at)
                .set(DOCUMENT_SCAN_SET_ASIDE.SET_ASIDE_BY, by)
                .execute();
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

    static Condition isWaiting() {
        return SCANNED_PAGE
                .DISCARDED_AT
                .isNull()
                .and(notExists(selectOne()
                        .from(DOCUMENT_SCAN)
                        .leftJoin(DOCUMENT_SCAN_SET_ASIDE)
                        .on(DOCUMENT_SCAN_SET_ASIDE.DOCUMENT_SCAN_ID.eq(DOCUMENT_SCAN.DOCUMENT_SCAN_ID))
                        .where(DOCUMENT_SCAN.SCANNED_PAGE_ID.eq(SCANNED_PAGE.SCANNED_PAGE_ID))
                        .and(DOCUMENT_SCAN_SET_ASIDE.DOCUMENT_SCAN_ID.isNull())));
    }
}
