package bg.registratura.pad;

import static bg.registratura.schema.Tables.DOCUMENT;
import static bg.registratura.schema.Tables.DOCUMENT_INK;
import static bg.registratura.schema.Tables.DOCUMENT_SIGNED;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import bg.registratura.document.DocumentId;
import bg.registratura.document.RegisterNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Strokes, and the sheets they stand on; rows are added and read, never changed. */
@Repository
class InkRepository {

    private final DSLContext dsl;

    InkRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What was drawn, and by whom. */
    record Drawn(UUID id, boolean initials, Signatory who, PlacedInk placed, byte[] strokes) {}

    void insert(DocumentId document, Drawn drawn, byte[] shown) {
        var who = drawn.who();
        var placed = drawn.placed();
        dsl.insertInto(DOCUMENT_INK)
                .set(DOCUMENT_INK.DOCUMENT_INK_ID, drawn.id())
                .set(DOCUMENT_INK.DOCUMENT_ID, document)
                .set(DOCUMENT_INK.PLACE, placed.place())
                .set(DOCUMENT_INK.KIND, drawn.initials() ? "INITIALS" : "SIGNATURE")
                .set(DOCUMENT_INK.ROLE, who.role())
                .set(DOCUMENT_INK.NAME, who.name())
                .set(DOCUMENT_INK.IDENTITY_CHECK_ID, who.identityCheck())
                .set(DOCUMENT_INK.ACCOUNT_ID, who.colleague())
                .set(DOCUMENT_INK.STROKES_SEALED, drawn.strokes())
                .set(DOCUMENT_INK.PAD_WIDTH, placed.ink().width())
                .set(DOCUMENT_INK.PAD_HEIGHT, placed.ink().height())
                .set(DOCUMENT_INK.BEGUN_AT, placed.begunAt())
                .set(DOCUMENT_INK.ENDED_AT, placed.endedAt())
                .set(DOCUMENT_INK.SHOWN_HASH, shown)
                .execute();
    }

    void insert(DocumentId document, byte[] shown, byte[] hash, byte[] sealed, Instant at, UUID by) {
        dsl.insertInto(DOCUMENT_SIGNED)
                .set(DOCUMENT_SIGNED.DOCUMENT_ID, document)
                .set(DOCUMENT_SIGNED.SHOWN_HASH, shown)
                .set(DOCUMENT_SIGNED.CONTENT_HASH, hash)
                .set(DOCUMENT_SIGNED.CONTENT_SEALED, sealed)
                .set(DOCUMENT_SIGNED.SIGNED_AT, at)
                .set(DOCUMENT_SIGNED.KEPT_BY, by)
                .execute();
    }

    Optional<byte[]> sealed(DocumentId document) {
        return dsl.select(DOCUMENT_SIGNED.CONTENT_SEALED)
                .from(DOCUMENT_SIGNED)
                .where(DOCUMENT_SIGNED.DOCUMENT_ID.eq(document))
                .fetchOptional(DOCUMENT_SIGNED.CONTENT_SEALED);
    }

    List<SignedSheet> signed(Collection<RegisterNumber> numbers) {
        var wanted = numbers.stream()
                .map(number -> row(DOCUMENT.REGISTER, DOCUMENT.IN_YEAR, DOCUMENT.NUMBER)
                        .eq(row(
                                DSL.val(number.register(), DOCUMENT.REGISTER),
                                DSL.val(number.day().getYear()),
                                DSL.val(number.number()))))
                .reduce(DSL.falseCondition(), Condition::or);
        return sheets(wanted);
    }

    Optional<SignedSheet> find(DocumentId document) {
        return sheets(DOCUMENT_SIGNED.DOCUMENT_ID.eq(document)).stream().findFirst();
    }

    private List<SignedSheet> sheets(Condition which) {
        return dsl.select(
                        DOCUMENT_SIGNED.DOCUMENT_ID,
                        row(DOCUMENT.REGISTER, DOCUMENT.NUMBER, DOCUMENT.NUMBERED_ON)
                                .mapping(RegisterNumber::new),
                        DOCUMENT.SUBJECT_ID,
                        DOCUMENT_SIGNED.SIGNED_AT)
                .from(DOCUMENT_SIGNED)
                .join(DOCUMENT)
                .on(DOCUMENT.DOCUMENT_ID.eq(DOCUMENT_SIGNED.DOCUMENT_ID))
                .where(which)
                .fetch(mapping(SignedSheet::new));
    }
}
