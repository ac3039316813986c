package bg.registratura.consent;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.CONSENT;
import static bg.registratura.schema.Tables.CONSENT_FORM;
import static bg.registratura.schema.Tables.CONSENT_SIGNATURE;
import static bg.registratura.schema.Tables.CONSENT_TEXT;
import static bg.registratura.schema.Tables.DOCUMENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import bg.registratura.consent.PastSheet.Signed;
import bg.registratura.consent.PastSheet.Version;
import bg.registratura.consent.PastSheet.Word;
import bg.registratura.document.RegisterNumber;
import bg.registratura.people.PatientId;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the sheets of a patient together with what became of them. */
@Repository
class PastSheetRepository {

    private static final SelectField<@Nullable Version> VERSION = row(
                    CONSENT_TEXT.VERSION, CONSENT_TEXT.ORDER_NUMBER, CONSENT_TEXT.SHIPPED, CONSENT_TEXT.TEXT_HASH)
            .mapping(PastSheetRepository::version);

    private final DSLContext dsl;

    PastSheetRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The latest first; what ends a consent without paper stands with the sheet it was given on. */
    List<PastSheet> of(PatientId patient) {
        var given = CONSENT.as("given");
        var mistake = CONSENT.as("mistake");
        var annulled = field(exists(selectOne()
                .from(mistake)
                .where(mistake.ENDS_CONSENT_ID.eq(CONSENT.CONSENT_ID))
                .and(mistake.EVENT.eq(ConsentEvent.ANNULLED))));
        var words = multiset(select(CONSENT.CONSENT_ID, CONSENT.EVENT, CONSENT.OCCURRED_AT, annulled)
                        .from(CONSENT)
                        .where(CONSENT.CONSENT_FORM_ID.eq(CONSENT_FORM.CONSENT_FORM_ID))
                        .or(CONSENT.ENDS_CONSENT_ID.in(select(given.CONSENT_ID)
                                .from(given)
                                .where(given.CONSENT_FORM_ID.eq(CONSENT_FORM.CONSENT_FORM_ID))))
                        .orderBy(CONSENT.OCCURRED_AT))
                .convertFrom(rows -> rows.map(mapping(Word::new)));
        var signed = multiset(select(CONSENT_SIGNATURE.ROLE, CONSENT_SIGNATURE.NAME)
                        .from(CONSENT_SIGNATURE)
                        .where(CONSENT_SIGNATURE.CONSENT_FORM_ID.eq(CONSENT_FORM.CONSENT_FORM_ID))
                        .orderBy(CONSENT_SIGNATURE.ROLE, CONSENT_SIGNATURE.NAME))
                .convertFrom(rows -> rows.map(mapping(Signed::new)));
        return dsl.select(
                        CONSENT_FORM.IMAGING_ORDER_ID,
                        CONSENT_FORM.KIND,
                        row(DOCUMENT.REGISTER, DOCUMENT.NUMBER, DOCUMENT.NUMBERED_ON)
                                .mapping(RegisterNumber::new),
                        CONSENT_FORM.PRINTED_AT,
                        AsPrintedRepository.onPaper(),
                        VERSION,
                        words,
                        signed)
                .from(CONSENT_FORM)
                .join(DOCUMENT)
                .on(DOCUMENT.DOCUMENT_ID.eq(CONSENT_FORM.DOCUMENT_ID))
                .leftJoin(CONSENT_TEXT)
                .on(CONSENT_TEXT.CONSENT_TEXT_ID.eq(CONSENT_FORM.CONSENT_TEXT_ID))
                .where(isOf(CONSENT_FORM.PATIENT_ID, patient))
                .orderBy(CONSENT_FORM.PRINTED_AT.desc())
                .fetch(mapping(PastSheet::new));
    }

    private static @Nullable Version version(
            @Nullable Integer number, @Nullable String order, @Nullable Boolean shipped, byte @Nullable [] hash) {
        return number == null || order == null || shipped == null || hash == null
                ? null
                : new Version(number, order, shipped, ConsentText.fingerprint(hash));
    }
}
