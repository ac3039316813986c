package bg.registratura.dose;

import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.SamePerson.ofRecord;
import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.DEVICE;
import static bg.registratura.schema.Tables.EXPOSURE;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.OPEN_REPORT;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.RESTRICTED_ORDER;
import static bg.registratura.schema.Tables.UNCONSENTED_IRRADIATION;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import bg.registratura.dose.Measured.Quality;
import bg.registratura.exposure.DeviceId;
import bg.registratura.visit.OrderId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads exposures for the figures: no name, no identifier, no birth date leaves it. */
@Repository
class DoseRepository {

    private static final List<Field<?>> WHAT = List.of(
            PATIENT.PATIENT_ID,
            PATIENT.BIRTH_DATE,
            IMAGING_ORDER.ACCESSION_NUMBER,
            IMAGING_ORDER.EXAMINATION,
            DEVICE.DEVICE_ID,
            DEVICE.NAME,
            DEVICE.ROOM);

    private final DSLContext dsl;

    DoseRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Every exposure of these days as it stands after its corrections, those nobody consented to among them; the latest first. */
    List<Measured> measured(Span span) {
        return Stream.concat(consented(span), unconsented(span))
                .sorted(Comparator.comparing(Measured::day).reversed())
                .toList();
    }

    /** How many irradiations of these days the units told of and nobody recorded. */
    int waiting(Span span) {
        return dsl.fetchCount(OPEN_REPORT, OPEN_REPORT.EXPOSED_ON.between(span.from(), span.to()));
    }

    /** How many exposures of these days are left out, because their processing is restricted (GDPR art. 18). */
    int leftOut(Span span) {
        return dsl.fetchCount(
                        EXPOSURE,
                        EXPOSURE.EXPOSED_ON
                                .between(span.from(), span.to())
                                .and(stands())
                                .and(isCounted(EXPOSURE.IMAGING_ORDER_ID).not()))
                + dsl.fetchCount(
                        UNCONSENTED_IRRADIATION,
                        UNCONSENTED_IRRADIATION
                                .EXPOSED_ON
                                .between(span.from(), span.to())
                                .and(isCounted(UNCONSENTED_IRRADIATION.IMAGING_ORDER_ID)
                                        .not()));
    }

    private Stream<Measured> consented(Span span) {
        return dsl
                .select(WHAT)
                .select(EXPOSURE.EXPOSED_ON, EXPOSURE.DOSE_AREA_PRODUCT_MGYCM2, EXPOSURE.CTDI_VOL_MGY)
                .select(EXPOSURE.REJECTED, EXPOSURE.REPEAT_REASON, ACCOUNT.ACCOUNT_ID, ACCOUNT.DISPLAY_NAME)
                .from(EXPOSURE)
                .join(IMAGING_ORDER)
                .on(IMAGING_ORDER.IMAGING_ORDER_ID.eq(EXPOSURE.IMAGING_ORDER_ID))
                .join(RECORD)
                .on(RECORD.PATIENT_ID.eq(EXPOSURE.PATIENT_ID))
                .join(PATIENT)
                .on(ofRecord())
                .join(DEVICE)
                .on(DEVICE.DEVICE_ID.eq(EXPOSURE.DEVICE_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.coerce(SQLDataType.UUID).eq(EXPOSURE.OPERATOR_ID))
                .where(EXPOSURE.EXPOSED_ON.between(span.from(), span.to()))
                .and(stands())
                .and(isCounted(EXPOSURE.IMAGING_ORDER_ID))
                .orderBy(EXPOSURE.EXPOSED_AT.desc())
                .fetch(row -> measured(
                        row,
                        row.get(EXPOSURE.EXPOSED_ON),
                        new Named(row.get(ACCOUNT.ACCOUNT_ID).value(), row.get(ACCOUNT.DISPLAY_NAME)),
                        doses(row.get(EXPOSURE.DOSE_AREA_PRODUCT_MGYCM2), row.get(EXPOSURE.CTDI_VOL_MGY)),
                        new Quality(true, row.get(EXPOSURE.REJECTED), row.get(EXPOSURE.REPEAT_REASON))))
                .stream();
    }

    private Stream<Measured> unconsented(Span span) {
        return dsl
                .select(WHAT)
                .select(UNCONSENTED_IRRADIATION.EXPOSED_ON, UNCONSENTED_IRRADIATION.DOSE_AREA_PRODUCT_MGYCM2)
                .from(UNCONSENTED_IRRADIATION)
                .join(IMAGING_ORDER)
                .on(IMAGING_ORDER.IMAGING_ORDER_ID.eq(UNCONSENTED_IRRADIATION.IMAGING_ORDER_ID))
                .join(RECORD)
                .on(RECORD.PATIENT_ID.eq(UNCONSENTED_IRRADIATION.PATIENT_ID))
                .join(PATIENT)
                .on(ofRecord())
                .leftJoin(DEVICE)
                .on(DEVICE.DEVICE_ID.eq(UNCONSENTED_IRRADIATION.DEVICE_ID))
                .where(UNCONSENTED_IRRADIATION.EXPOSED_ON.between(span.from(), span.to()))
                .and(isCounted(UNCONSENTED_IRRADIATION.IMAGING_ORDER_ID))
                .orderBy(UNCONSENTED_IRRADIATION.EXPOSED_AT.desc())
                .fetch(row -> measured(
                        row,
                        row.get(UNCONSENTED_IRRADIATION.EXPOSED_ON),
                        null,
                        doses(row.get(UNCONSENTED_IRRADIATION.DOSE_AREA_PRODUCT_MGYCM2), null),
                        new Quality(false, false, null)))
                .stream();
    }

    private static Measured measured(
            Record row, LocalDate day, @Nullable Named operator, Map<Quantity, BigDecimal> doses, Quality quality) {
        return new Measured(
                row.get(PATIENT.PATIENT_ID).value(),
                row.get(IMAGING_ORDER.ACCESSION_NUMBER),
                day,
                row.get(IMAGING_ORDER.EXAMINATION),
                PatientGroup.of(row.get(PATIENT.BIRTH_DATE), day),
                device(row.get(DEVICE.DEVICE_ID), row),
                operator,
                doses,
                quality);
    }

    private static @Nullable Named device(@Nullable DeviceId id, Record row) {
        return id == null ? null : new Named(id.value(), row.get(DEVICE.NAME) + " \u00b7 " + row.get(DEVICE.ROOM));
    }

    static Map<Quantity, BigDecimal> doses(@Nullable BigDecimal areaProduct, @Nullable BigDecimal volume) {
        var doses = new EnumMap<Quantity, BigDecimal>(Quantity.class);
        if (areaProduct != null) {
            doses.put(Quantity.DOSE_AREA_PRODUCT, areaProduct);
        }
        if (volume != null) {
            doses.put(Quantity.CTDI_VOL, volume);
        }
        return doses;
    }

    /** Nothing restricts its processing. */
    private static Condition isCounted(Field<OrderId> order) {
        return order.notIn(select(RESTRICTED_ORDER.IMAGING_ORDER_ID).from(RESTRICTED_ORDER));
    }

    /** Neither annulled nor replaced by a later entry. */
    private static Condition stands() {
        var later = EXPOSURE.as("later");
        return EXPOSURE.ANNULLED
                .isFalse()
                .and(notExists(selectOne().from(later).where(later.CORRECTS_EXPOSURE_ID.eq(EXPOSURE.EXPOSURE_ID))));
    }
}
