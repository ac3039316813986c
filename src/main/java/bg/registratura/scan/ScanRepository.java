package bg.registratura.scan;

import static bg.registratura.schema.Tables.DOCUMENT_SCAN;
import static bg.registratura.schema.Tables.DOCUMENT_SCAN_SET_ASIDE;
import static bg.registratura.schema.Tables.SCANNED_FILE;
import static bg.registratura.schema.Tables.SCANNED_PAGE;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Files and their sides: what came, what still waits, what was thrown away. */
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
            ScannedPageId id,
            UUID file,
            int page,
            @Nullable String code,
            @Nullable Integer side,
            byte[] hash,
            byte[] sealed) {}

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
                .set(SCANNED_PAGE.SIDE, page.side())
                .set(SCANNED_PAGE.PICTURE_HASH, page.hash())
                .set(SCANNED_PAGE.PICTURE_SEALED, page.sealed())
                .execute();
    }

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
