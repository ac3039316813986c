package bg.registratura.fhir;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.CONSENT;
import static bg.registratura.schema.Tables.CONSENT_FORM;
import static bg.registratura.schema.Tables.CONSENT_SIGNATURE;
import static bg.registratura.schema.Tables.CONSENT_TEXT;
import static bg.registratura.schema.Tables.DEVICE;
import static bg.registratura.schema.Tables.DOCUMENT;
import static bg.registratura.schema.Tables.EXPOSURE;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import bg.registratura.document.RegisterNumber;
import bg.registratura.fhir.IrradiationRecord.Decided;
import bg.registratura.fhir.IrradiationRecord.Exposed;
import bg.registratura.fhir.IrradiationRecord.Exposed.Mark;
import bg.registratura.fhir.IrradiationRecord.Form;
import bg.registratura.fhir.IrradiationRecord.Ordered;
import bg.registratura.fhir.IrradiationRecord.Signer;
import bg.registratura.fhir.IrradiationRecord.Technique;
import bg.registratura.people.PatientId;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads orders, consents and exposures of a person, under whichever record they were written. */
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

    List<Exposed> exposures(PatientId patient) {
        return dsl.select(EXPOSURE.fields())
                .select(DEVICE.NAME, DEVICE.SERIAL_NUMBER)
                .from(EXPOSURE)
                .join(DEVICE)
                .on(DEVICE.DEVICE_ID.eq(EXPOSURE.DEVICE_ID))
                .where(isOf(EXPOSURE.PATIENT_ID, patient))
                .and(stands())
                .orderBy(EXPOSURE.EXPOSED_AT, EXPOSURE.RECORDED_AT, EXPOSURE.EXPOSURE_ID)
                .fetch(row -> new Exposed(
                        row.get(EXPOSURE.EXPOSURE_ID).value(),
                        row.get(EXPOSURE.IMAGING_ORDER_ID),
                        row.get(EXPOSURE.EXPOSED_AT),
                        row.get(DEVICE.NAME) + " (" + row.get(DEVICE.SERIAL_NUMBER) + ")",
                        new Technique(
                                row.get(EXPOSURE.TUBE_VOLTAGE_KV),
                                row.get(EXPOSURE.TUBE_CURRENT_MA),
                                row.get(EXPOSURE.EXPOSURE_TIME_MS),
                                row.get(EXPOSURE.CTDI_VOL_MGY)),
                        row.get(EXPOSURE.DOSE_AREA_PRODUCT_MGYCM2),
                        marks(row.get(EXPOSURE.CORRECTS_EXPOSURE_ID) != null, row.get(EXPOSURE.REJECTED)),
                        row.get(EXPOSURE.REPEAT_REASON)));
    }

    private static Set<Mark> marks(boolean corrected, boolean rejected) {
        var marks = EnumSet.noneOf(Mark.class);
        if (corrected) {
            marks.add(Mark.CORRECTED);
        }
        if (rejected) {
            marks.add(Mark.REJECTED);
        }
        return marks;
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

    /** Neither annulled nor replaced by a later entry. */
    private static Condition stands() {
        var later = EXPOSURE.as("later");
        return EXPOSURE.ANNULLED
                .isFalse()
                .and(notExists(selectOne().from(later).where(later.CORRECTS_EXPOSURE_ID.eq(EXPOSURE.EXPOSURE_ID))));
    }
}
