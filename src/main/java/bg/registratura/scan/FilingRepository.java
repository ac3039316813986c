package bg.registratura.scan;

import static bg.registratura.schema.Tables.DOCUMENT_SCAN;
import static bg.registratura.schema.Tables.DOCUMENT_SCAN_SET_ASIDE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import bg.registratura.document.DocumentId;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The entries by which sides belong to documents; a wrong one is set aside and never deleted. */
@Repository
class FilingRepository {

    private final DSLContext dsl;

    FilingRepository(DSLContext dsl) {
        this.dsl = dsl;
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
                .set(DOCUMENT_SCAN.SIDE, place.side())
                .set(DOCUMENT_SCAN.MATCHED, place.matched())
                .set(DOCUMENT_SCAN.REASON, place.reason())
                .set(DOCUMENT_SCAN.MATCHED_AT, at)
                .set(DOCUMENT_SCAN.MATCHED_BY, by)
                .execute();
    }

    /** Where a side belongs; which one it is may not be known of paper that was printed long ago. */
    record Place(
            DocumentId document,
            int sides,
            @Nullable Integer side,
            Matched matched,
            @Nullable String reason) {}

    void setAside(DocumentScanId scan, String reason, Instant at, UUID by) {
        dsl.insertInto(DOCUMENT_SCAN_SET_ASIDE)
                .set(DOCUMENT_SCAN_SET_ASIDE.DOCUMENT_SCAN_ID, scan)
                .set(DOCUMENT_SCAN_SET_ASIDE.REASON, reason)
                .set(DOCUMENT_SCAN_SET_ASIDE.SET_ASIDE_AT, at)
                .set(DOCUMENT_SCAN_SET_ASIDE.SET_ASIDE_BY, by)
                .execute();
    }
}
