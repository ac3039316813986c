package bg.registratura.fhir;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.DEVICE;
import static bg.registratura.schema.Tables.UNCONSENTED_IRRADIATION;

import bg.registratura.fhir.IrradiationRecord.Exposed;
import bg.registratura.fhir.IrradiationRecord.Technique;
import bg.registratura.people.PatientId;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads exposures nobody had consented to; they belong to the record like the others. */
@Repository
class UnconsentedRepository {

    private final DSLContext dsl;

    UnconsentedRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Exposed> exposures(PatientId patient) {
        return dsl.select(UNCONSENTED_IRRADIATION.fields())
                .select(DEVICE.NAME, DEVICE.SERIAL_NUMBER)
                .from(UNCONSENTED_IRRADIATION)
                .leftJoin(DEVICE)
                .on(DEVICE.DEVICE_ID.eq(UNCONSENTED_IRRADIATION.DEVICE_ID))
                .where(isOf(UNCONSENTED_IRRADIATION.PATIENT_ID, patient))
                .orderBy(UNCONSENTED_IRRADIATION.EXPOSED_AT)
                .fetch(row -> new Exposed(
                        row.get(UNCONSENTED_IRRADIATION.UNCONSENTED_EXPOSURE_ID).value(),
                        row.get(UNCONSENTED_IRRADIATION.IMAGING_ORDER_ID),
                        row.get(UNCONSENTED_IRRADIATION.EXPOSED_AT),
                        row.get(DEVICE.NAME) == null
                                ? ""
                                : row.get(DEVICE.NAME) + " (" + row.get(DEVICE.SERIAL_NUMBER) + ")",
                        new Technique(
                                row.get(UNCONSENTED_IRRADIATION.TUBE_VOLTAGE_KV),
                                row.get(UNCONSENTED_IRRADIATION.TUBE_CURRENT_MA),
                                row.get(UNCONSENTED_IRRADIATION.EXPOSURE_TIME_MS),
                                null),
                        row.get(UNCONSENTED_IRRADIATION.DOSE_AREA_PRODUCT_MGYCM2),
                        Set.of(Exposed.Mark.UNCONSENTED),
                        null));
    }
}
