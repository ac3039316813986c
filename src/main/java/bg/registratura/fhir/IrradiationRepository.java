package bg.registratura.fhir;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.CONSENT;
import static bg.registratura.schema.Tables.CONSENT_FORM;
import static bg.registratura.schema.Tables.CONSENT_SIGNATURE;
import static bg.registratura.schema.Tables.CONSENT_TEXT;
import static bg.registratura.schema.Tables.DOCUMENT;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import bg.registratura.document.RegisterNumber;
import bg.registratura.fhir.IrradiationRecord.Decided;
import bg.registratura.fhir.IrradiationRecord.Form;
import bg.registratura.fhir.IrradiationRecord.Ordered;
import bg.registratura.fhir.IrradiationRecord.Signer;
import bg.registratura.people.PatientId;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads orders and consents of a person, under whichever record they were written. */
@Repository
class IrradiationRepository {

    /** The version of what was told; of a sheet from before texts had versions, of the sheet. */
    private static final Field<byte[]> WORDS =
            coalesce(CONSENT_TEXT.TEXT_HASH, DOCUMENT.TEMPLATE_HASH).as("words");

    private final DSLContext dsl;

    IrradiationRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Ordered> orders(PatientId patient) {
        return dsl.select(
                        IMAGING_ORDER.IMAGING_ORDER_ID,
                        IMAGING_ORDER.ACCESSION_NUMBER,
                        IMAGING_ORDER.EXAMINATION,
                        IMAGING_ORDER.TEETH,
                        IMAGING_ORDER.QUESTION,
                        IMAGING_ORDER.ORDERED_AT,
                        IMAGING_ORDER.CANCELLED_AT.isNotNull())
                .from(IMAGING_ORDER)
                .where(isOf(IMAGING_ORDER.PATIENT_ID, patient))
                .orderBy(IMAGING_ORDER.ORDERED_AT)
                .fetch(mapping(Ordered::new));
    }

    List<Decided> consents(PatientId patient) {
        var signers = multiset(select(CONSENT_SIGNATURE.ROLE, CONSENT_SIGNATURE.NAME)
                        .from(CONSENT_SIGNATURE)
                        .where(CONSENT_SIGNATURE.CONSENT_FORM_ID.eq(CONSENT.CONSENT_FORM_ID))
                        .orderBy(CONSENT_SIGNATURE.SIGNED_AT, CONSENT_SIGNATURE.ROLE))
                .convertFrom(rows -> rows.map(mapping(Signer::new)));
        return dsl.select(CONSENT.fields())
                .select(DOCUMENT.REGISTER, DOCUMENT.NUMBER, DOCUMENT.NUMBERED_ON, DOCUMENT.LANGUAGE, WORDS)
                .select(signers)
                .from(CONSENT)
                .leftJoin(CONSENT_FORM)
                .on(CONSENT_FORM.CONSENT_FORM_ID.eq(CONSENT.CONSENT_FORM_ID))
                .leftJoin(DOCUMENT)
                .on(DOCUMENT.DOCUMENT_ID.eq(CONSENT_FORM.DOCUMENT_ID))
                .leftJoin(CONSENT_TEXT)
                .on(CONSENT_TEXT.CONSENT_TEXT_ID.eq(CONSENT_FORM.CONSENT_TEXT_ID))
                .where(isOf(CONSENT.PATIENT_ID, patient))
                .orderBy(CONSENT.OCCURRED_AT)
                .fetch(row -> new Decided(
                        row.get(CONSENT.CONSENT_ID),
                        row.get(CONSENT.IMAGING_ORDER_ID),
                        row.get(CONSENT.EVENT),
                        row.get(CONSENT.OCCURRED_AT),
                        row.get(CONSENT.ENDS_CONSENT_ID),
                        form(row),
                        row.get(signers)));
    }

    private static @Nullable Form form(Record row) {
        var register = row.get(DOCUMENT.REGISTER);
        return register == null
                ? null
                : new Form(
                        new RegisterNumber(register, row.get(DOCUMENT.NUMBER), row.get(DOCUMENT.NUMBERED_ON)).code(),
                        row.get(DOCUMENT.LANGUAGE),
                        HexFormat.of().formatHex(row.get(WORDS)));
    }
}
