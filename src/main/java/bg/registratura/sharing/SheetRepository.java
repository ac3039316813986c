package bg.registratura.sharing;

import static bg.registratura.schema.Tables.ACCESS_GRANT;
import static org.jooq.impl.DSL.noCondition;

import bg.registratura.document.DocumentId;
import bg.registratura.scan.AwaitedPaper;
import bg.registratura.scan.AwaitingPaper;
import bg.registratura.schema.AwaitedSheet;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Papers by which access was given or ended at the desk. */
@Repository("sharingSheetRepository")
class SheetRepository implements AwaitingPaper {

    private final DSLContext dsl;

    SheetRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<AwaitedPaper> awaited(int most) {
        return sheets().flatMap(sheet -> sheet.unscanned(dsl, most, AwaitedPaper::new).stream())
                .toList();
    }

    @Override
    public int signedBefore(Instant moment) {
        return sheets().mapToInt(sheet -> sheet.unscannedBefore(dsl, moment)).sum();
    }

    private static Stream<AwaitedSheet> sheets() {
        return Stream.of(
                sheet("sharing.awaited.MANDATE", ACCESS_GRANT.DOCUMENT_ID, ACCESS_GRANT.STARTS_AT),
                sheet("sharing.awaited.END", ACCESS_GRANT.WITHDRAWN_DOCUMENT_ID, ACCESS_GRANT.WITHDRAWN_AT));
    }

    private static AwaitedSheet sheet(String kind, Field<DocumentId> document, Field<Instant> at) {
        return new AwaitedSheet(kind, ACCESS_GRANT, document, ACCESS_GRANT.PATIENT_ID, at, noCondition());
    }
}
