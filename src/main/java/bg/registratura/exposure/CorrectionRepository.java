package bg.registratura.exposure;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.EXPOSURE;

import bg.registratura.people.PatientId;
import bg.registratura.security.AccountId;
import bg.registratura.visit.OrderId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counter-entries: a correction is the row it corrects, written once more with what differs. */
@Repository
class CorrectionRepository {

    private final DSLContext dsl;
    private final ExposureRepository exposures;

    CorrectionRepository(DSLContext dsl, ExposureRepository exposures) {
        this.dsl = dsl;
        this.exposures = exposures;
    }

    /** An exposure that stands, and who made its first entry and when: what a right to correct is judged by. */
    record Standing(Exposure exposure, OrderId order, PatientId patient, First first) {}

    /** The entry that all corrections go back to. */
    record First(AccountId operator, AccountId recordedBy, Instant recordedAt) {}

    Optional<Standing> find(ExposureId id) {
        return dsl.select(EXPOSURE.IMAGING_ORDER_ID, EXPOSURE.PATIENT_ID)
                .from(EXPOSURE)
                .where(EXPOSURE.EXPOSURE_ID.eq(id))
                .fetchOptional()
                .flatMap(row -> exposures.of(row.value1()).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .map(one -> new Standing(one, row.value1(), row.value2(), first(id))));
    }

    private First first(ExposureId id) {
        var row = row(id);
        var earlier = row.get(EXPOSURE.CORRECTS_EXPOSURE_ID);
        return earlier == null
                ? new First(
                        new AccountId(Objects.requireNonNull(row.get(EXPOSURE.OPERATOR_ID))),
                        new AccountId(Objects.requireNonNull(row.get(EXPOSURE.RECORDED_BY))),
                        Objects.requireNonNull(row.get(EXPOSURE.RECORDED_AT)))
                : first(earlier);
    }

    private Record row(ExposureId id) {
        return dsl.selectFrom(EXPOSURE).where(EXPOSURE.EXPOSURE_ID.eq(id)).fetchSingle();
    }

    /** {@code values} are absent when the exposure is annulled. */
    void insert(ExposureId entry, ExposureId of, @Nullable Measured values, String reason, AccountId by, Instant now) {
        var row = row(of);
        row.set(EXPOSURE.EXPOSURE_ID, entry);
        row.set(EXPOSURE.CORRECTS_EXPOSURE_ID, of);
        row.set(EXPOSURE.CORRECTION_REASON, reason);
        row.set(EXPOSURE.ANNULLED, values == null);
        row.set(EXPOSURE.RECORDED_AT, now);
        row.set(EXPOSURE.RECORDED_BY, by.value());
        if (values != null) {
            row.set(EXPOSURE.DEVICE_ID, values.device());
            row.set(EXPOSURE.TUBE_VOLTAGE_KV, values.technique().tubeVoltageKv());
            row.set(EXPOSURE.TUBE_CURRENT_MA, values.technique().tubeCurrentMa());
            row.set(EXPOSURE.EXPOSURE_TIME_MS, values.technique().exposureTimeMs());
            if (!values.isOfDose(row.get(EXPOSURE.DOSE_AREA_PRODUCT_MGYCM2))) {
                row.set(EXPOSURE.DOSE_SOURCE, values.dose().source());
                row.set(EXPOSURE.DOSE_AREA_PRODUCT_MGYCM2, values.dose().milliGrayCm2());
            }
            row.set(EXPOSURE.PROTECTION, values.protection());
            row.set(EXPOSURE.REJECTED, values.rejected());
        }
        Map<Field<?>, @Nullable Object> all = new LinkedHashMap<>();
        for (var field : EXPOSURE.fields()) {
            all.put(field, row.get(field));
        }
        dsl.insertInto(EXPOSURE).set(all).execute();
    }

    /** The entries of an order that stand no more, the oldest first. */
    List<Superseded> superseded(OrderId order) {
        var later = EXPOSURE.as("later");
        return dsl.select(
                        later.CORRECTS_EXPOSURE_ID,
                        later.ANNULLED,
                        later.CORRECTION_REASON,
                        later.RECORDED_AT,
                        ACCOUNT.DISPLAY_NAME)
                .from(later)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.coerce(later.RECORDED_BY).eq(later.RECORDED_BY))
                .where(later.IMAGING_ORDER_ID.eq(order))
                .and(later.CORRECTS_EXPOSURE_ID.isNotNull())
                .orderBy(later.RECORDED_AT)
                .fetch(row -> new Superseded(
                        exposures.find(Objects.requireNonNull(row.value1())).orElseThrow(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Objects.requireNonNullElse(row.value5(), "")));
    }
}
