package bg.registratura.sharing;

import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.SamePerson.ofRecord;
import static bg.registratura.schema.Tables.ACCESS_GRANT;
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
import bg.registratura.scan.AwaitedPaper;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** Papers by which access was given or ended at the desk, and of which not every side was scanned. */
@Repository("sharingSheetRepository")
class SheetRepository {

    private final DSLContext dsl;

    SheetRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Of each kind so many at the most, the oldest first. A paper that gives several studies is one. */
    List<AwaitedPaper> unscanned(int most) {
        return sheets().flatMap(sheet -> dsl
                        .selectDistinct(
                                row(DOCUMENT.REGISTER, DOCUMENT.NUMBER, DOCUMENT.NUMBERED_ON)
                                        .mapping(RegisterNumber::new),
                                inline(sheet.kind()),
                                concat(
                                        PATIENT.GIVEN_NAME,
                                        coalesce(concat(inline(" "), PATIENT.FAMILY_NAME), inline(""))),
                                sheet.at())
                        .from(joined(sheet))
                        .where(waits())
                        .orderBy(sheet.at())
                        .limit(most)
                        .fetch(mapping(AwaitedPaper::new))
                        .stream())
                .toList();
    }

    /** How many were signed before a moment. */
    int unscannedBefore(Instant moment) {
        return sheets().mapToInt(sheet -> dsl.fetchCount(selectDistinct(sheet.document())
                        .from(joined(sheet))
                        .where(waits())
                        .and(sheet.at().lt(moment))))
                .sum();
    }

    private static Stream<Sheet> sheets() {
        return Stream.of(
                new Sheet("sharing.awaited.MANDATE", ACCESS_GRANT.DOCUMENT_ID, ACCESS_GRANT.STARTS_AT),
                new Sheet("sharing.awaited.END", ACCESS_GRANT.WITHDRAWN_DOCUMENT_ID, ACCESS_GRANT.WITHDRAWN_AT));
    }

    private static Table<?> joined(Sheet sheet) {
        return ACCESS_GRANT
                .join(DOCUMENT)
                .on(DOCUMENT.DOCUMENT_ID.eq(sheet.document()))
                .join(RECORD)
                .on(RECORD.PATIENT_ID.eq(ACCESS_GRANT.PATIENT_ID))
                .join(PATIENT)
                .on(ofRecord())
                .leftJoin(DOCUMENT_SCANNED)
                .on(DOCUMENT_SCANNED.DOCUMENT_ID.eq(sheet.document()));
    }

    private static Condition waits() {
        return DOCUMENT_SCANNED
                .DOCUMENT_ID
                .isNull()
                .or(DOCUMENT_SCANNED.PAGES.lt(DOCUMENT_SCANNED.OF_PAGES.coerce(Long.class)));
    }

    /** Which document it is, and when it was signed. */
    private record Sheet(String kind, Field<DocumentId> document, Field<Instant> at) {}
}
