package bg.registratura.document;

import static bg.registratura.schema.NotYetTold.mayTell;
import static bg.registratura.schema.SamePerson.subjects;
import static bg.registratura.schema.Tables.DOCUMENT;
import static bg.registratura.schema.Tables.DOCUMENT_PRINT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import bg.registratura.security.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class DocumentRepository {

    private static final Field<Integer> PRINTS =
            field(select(count()).from(DOCUMENT_PRINT).where(DOCUMENT_PRINT.DOCUMENT_ID.eq(DOCUMENT.DOCUMENT_ID)));

    private final DSLContext dsl;

    DocumentRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(Issued issued, byte[] templateHash, byte[] contentHash, byte[] sealed) {
        dsl.insertInto(DOCUMENT)
                .set(DOCUMENT.DOCUMENT_ID, issued.id())
                .set(DOCUMENT.REGISTER, issued.number().register())
                .set(DOCUMENT.IN_YEAR, issued.number().day().getYear())
                .set(DOCUMENT.NUMBER, issued.number().number())
                .set(DOCUMENT.NUMBERED_ON, issued.number().day())
                .set(DOCUMENT.TEMPLATE, issued.template())
                .set(DOCUMENT.TEMPLATE_HASH, templateHash)
                .set(DOCUMENT.LANGUAGE, issued.locale().getLanguage())
                .set(DOCUMENT.SUBJECT_ID, issued.subject())
                .set(DOCUMENT.COPIES, issued.copies())
                .set(DOCUMENT.CONTENT_HASH, contentHash)
                .set(DOCUMENT.CONTENT_SEALED, sealed)
                .set(DOCUMENT.ISSUED_BY, issued.issuedBy().value())
                .set(DOCUMENT.ISSUED_AT, issued.issuedAt())
                .execute();
    }

    Optional<Issued> find(DocumentId id) {
        return where(DOCUMENT.DOCUMENT_ID.eq(id)).stream().findFirst();
    }

    /** Issued about a person, under whichever of their records, and not kept from them by an order. */
    List<Issued> about(UUID subject) {
        return where(DOCUMENT.SUBJECT_ID.in(subjects(dsl, subject)).and(mayTell("document", DOCUMENT.DOCUMENT_ID)));
    }

    Optional<Issued> numbered(RegisterKind register, int year, int number) {
        return where(DOCUMENT.REGISTER
                        .eq(register)
                        .and(DOCUMENT.IN_YEAR.eq(year))
                        .and(DOCUMENT.NUMBER.eq(number)))
                .stream()
                .findFirst();
    }

    byte[] sealed(DocumentId id) {
        return dsl.select(DOCUMENT.CONTENT_SEALED)
                .from(DOCUMENT)
                .where(DOCUMENT.DOCUMENT_ID.eq(id))
                .fetchSingle()
                .value1();
    }

    byte[] templateHash(DocumentId id) {
        return dsl.select(DOCUMENT.TEMPLATE_HASH)
                .from(DOCUMENT)
                .where(DOCUMENT.DOCUMENT_ID.eq(id))
                .fetchSingle()
                .value1();
    }

    /** Two desks that print at once meet at the primary key. */
    void insertPrint(DocumentId id, int ordinal, @Nullable String reason, AccountId by, Instant at) {
        dsl.insertInto(DOCUMENT_PRINT)
                .set(DOCUMENT_PRINT.DOCUMENT_ID, id)
                .set(DOCUMENT_PRINT.ORDINAL, ordinal)
                .set(DOCUMENT_PRINT.REASON, reason)
                .set(DOCUMENT_PRINT.PRINTED_BY, by.value())
                .set(DOCUMENT_PRINT.PRINTED_AT, at)
                .execute();
    }

    private List<Issued> where(Condition condition) {
        return dsl.select(
                        DOCUMENT.DOCUMENT_ID,
                        DOCUMENT.REGISTER,
                        DOCUMENT.NUMBER,
                        DOCUMENT.NUMBERED_ON,
                        DOCUMENT.TEMPLATE,
                        DOCUMENT.LANGUAGE,
                        DOCUMENT.SUBJECT_ID,
                        DOCUMENT.COPIES,
                        DOCUMENT.ISSUED_BY,
                        DOCUMENT.ISSUED_AT,
                        PRINTS)
                .from(DOCUMENT)
                .where(condition)
                .orderBy(DOCUMENT.ISSUED_AT.desc())
                .fetch(row -> new Issued(
                        row.value1(),
                        new RegisterNumber(row.value2(), row.value3(), row.value4()),
                        row.value5(),
                        Locale.of(row.value6()),
                        row.value7(),
                        row.value8(),
                        new AccountId(row.value9()),
                        row.value10(),
                        row.value11()));
    }
}
