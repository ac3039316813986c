package bg.registratura.schema;

import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.SamePerson.ofRecord;
import static bg.registratura.schema.Tables.DOCUMENT;
import static bg.registratura.schema.Tables.DOCUMENT_SCANNED;
import static bg.registratura.schema.Tables.PATIENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectDistinct;

import bg.registratura.document.DocumentId;
import bg.registratura.document.RegisterNumber;
import bg.registratura.people.PatientId;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Function4;
import org.jooq.Table;

/**
 * A kind of sheet that is signed on paper and comes back by the scanner. A sheet on which several rows rest is one.
 *
 * @param kind what it is, as a key of {@code i18n/}
 * @param from the rows that rest on such sheets
 * @param document the sheet of a row
 * @param patient whose it is; may be nobody in the register
 * @param name who it is then
 * @param at when it was signed
 * @param signed which rows are meant
 */
public record AwaitedSheet(
        String kind,
        Table<?> from,
        Field<DocumentId> document,
        Field<PatientId> patient,
        Field<String> name,
        Field<Instant> at,
        Condition signed) {

    /** Of a kind that is always about somebody in the register. */
    public AwaitedSheet(
            String kind,
            Table<?> from,
            Field<DocumentId> document,
            Field<PatientId> patient,
            Field<Instant> at,
            Condition signed) {
        this(kind, from, document, patient, inline(""), at, signed);
    }

    /** Those of which not every side was scanned, the oldest first: number, kind, person, when it was signed. */
    public <R> List<R> unscanned(
            DSLContext dsl, int most, Function4<RegisterNumber, String, String, Instant, R> paper) {
        return dsl.selectDistinct(
                        row(DOCUMENT.REGISTER, DOCUMENT.NUMBER, DOCUMENT.NUMBERED_ON)
                                .mapping(RegisterNumber::new),
                        inline(kind),
                        coalesce(
                                concat(
                                        PATIENT.GIVEN_NAME,
                                        coalesce(concat(inline(" "), PATIENT.FAMILY_NAME), inline(""))),
                                name),
                        at)
                .from(joined())
                .where(waits())
                .orderBy(at)
                .limit(most)
                .fetch(mapping(paper));
    }

    /** How many of them were signed before a moment. */
    public int unscannedBefore(DSLContext dsl, Instant moment) {
        return dsl.fetchCount(
                selectDistinct(document).from(joined()).where(waits()).and(at.lt(moment)));
    }

    private Table<?> joined() {
        return from.join(DOCUMENT)
                .on(DOCUMENT.DOCUMENT_ID.eq(document))
                .leftJoin(RECORD)
                .on(RECORD.PATIENT_ID.eq(patient))
                .leftJoin(PATIENT)
                .on(ofRecord())
                .leftJoin(DOCUMENT_SCANNED)
                .on(DOCUMENT_SCANNED.DOCUMENT_ID.eq(document));
    }

    private Condition waits() {
        return signed.and(DOCUMENT_SCANNED
                .DOCUMENT_ID
                .isNull()
                .or(DOCUMENT_SCANNED.PAGES.lt(DOCUMENT_SCANNED.OF_PAGES.coerce(Long.class))));
    }
}
