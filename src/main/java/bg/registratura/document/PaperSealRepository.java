package bg.registratura.document;

import static bg.registratura.schema.Tables.DOCUMENT;
import static bg.registratura.schema.Tables.DOCUMENT_SIGNED;
import static bg.registratura.schema.Tables.PAPER_SEAL;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.when;

import bg.registratura.seal.SealLevel;
import bg.registratura.seal.Sealed;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Which PDFs were given out, by the hash of their bytes; never whom they are about. */
@Repository
class PaperSealRepository {

    private final DSLContext dsl;

    PaperSealRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(DocumentId document, PaperKind kind, byte[] hash, int pages, Sealed sealed, Instant now) {
        dsl.insertInto(PAPER_SEAL)
                .set(PAPER_SEAL.CONTENT_HASH, hash)
                .set(PAPER_SEAL.DOCUMENT_ID, document)
                .set(PAPER_SEAL.KIND, kind.name())
                .set(PAPER_SEAL.PAGES, pages)
                .set(PAPER_SEAL.FINGERPRINT, sealed.fingerprint())
                .set(PAPER_SEAL.LEVEL, sealed.level().name())
                .set(PAPER_SEAL.SEALED_AT, now)
                .execute();
    }

    Optional<GivenOut> sealed(byte[] hash) {
        return dsl.select(
                        DOCUMENT.TEMPLATE,
                        DOCUMENT.ISSUED_AT,
                        DOCUMENT.COPIES,
                        PAPER_SEAL.KIND,
                        PAPER_SEAL.PAGES,
                        PAPER_SEAL.LEVEL,
                        PAPER_SEAL.SEALED_AT)
                .from(PAPER_SEAL)
                .join(DOCUMENT)
                .on(DOCUMENT.DOCUMENT_ID.eq(PAPER_SEAL.DOCUMENT_ID))
                .where(PAPER_SEAL.CONTENT_HASH.eq(hash))
                .fetchOptional(row -> new GivenOut(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        PaperKind.valueOf(row.value4()),
                        row.value5(),
                        Optional.of(SealLevel.valueOf(row.value6())),
                        row.value7()));
    }

    /** Papers from before there was a seal, and sheets signed on a tablet then. */
    Optional<GivenOut> fromBefore(byte[] hash) {
        var issued = dsl.select(DOCUMENT.TEMPLATE, DOCUMENT.ISSUED_AT, DOCUMENT.COPIES)
                .from(DOCUMENT)
                .where(DOCUMENT.CONTENT_HASH.eq(hash))
                .limit(1)
                .fetchOptional(row -> new GivenOut(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        PaperKind.ORIGINAL,
                        0,
                        Optional.empty(),
                        row.value2()));
        return issued.or(() -> dsl.select(DOCUMENT.TEMPLATE, DOCUMENT.ISSUED_AT, DOCUMENT_SIGNED.SIGNED_AT)
                .from(DOCUMENT_SIGNED)
                .join(DOCUMENT)
                .on(DOCUMENT.DOCUMENT_ID.eq(DOCUMENT_SIGNED.DOCUMENT_ID))
                .where(DOCUMENT_SIGNED.CONTENT_HASH.eq(hash))
                .fetchOptional(row -> new GivenOut(
                        row.value1(), row.value2(), 1, PaperKind.SIGNED, 0, Optional.empty(), row.value3())));
    }

    /** How many papers are sealed, and how many of them at a moment somebody else attests; how many there are at all. */
    SealCount tally() {
        var sealed = dsl.select(
                        countDistinct(PAPER_SEAL.DOCUMENT_ID),
                        countDistinct(when(PAPER_SEAL.LEVEL.eq(SealLevel.T.name()), PAPER_SEAL.DOCUMENT_ID)))
                .from(PAPER_SEAL)
                .where(PAPER_SEAL.KIND.eq(PaperKind.ORIGINAL.name()))
                .fetchSingle();
        int all = dsl.select(count()).from(DOCUMENT).fetchSingle().value1();
        return new SealCount(sealed.value1(), sealed.value2(), all - sealed.value1());
    }
}
