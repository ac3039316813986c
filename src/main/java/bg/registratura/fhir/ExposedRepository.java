package bg.registratura.fhir;

import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.DEVICE;
import static bg.registratura.schema.Tables.EXPOSURE;
import static bg.registratura.schema.Tables.UNCONSENTED_IRRADIATION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import bg.registratura.fhir.IrradiationRecord.Excepted;
import bg.registratura.fhir.IrradiationRecord.Exposed;
import bg.registratura.fhir.IrradiationRecord.Exposed.Mark;
import bg.registratura.fhir.IrradiationRecord.Technique;
import bg.registratura.people.PatientId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads exposures of a person, under whichever record they were written; those nobody had consented to belong to it like the others. */
@Repository
class ExposedRepository {

    /** The two of a vital interest, by name. */
    private static final Field<List<String>> DECIDERS = multiset(select(ACCOUNT.DISPLAY_NAME)
                    .from(ACCOUNT)
                    .where(ACCOUNT.ACCOUNT_ID
                            .coerce(SQLDataType.UUID)
                            .in(EXPOSURE.EXCEPTION_FIRST_ACCOUNT, EXPOSURE.EXCEPTION_SECOND_ACCOUNT))
                    .orderBy(ACCOUNT.DISPLAY_NAME))
            .convertFrom(rows -> rows.map(mapping(name -> name)));

    private final DSLContext dsl;

    ExposedRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Exposed> exposures(PatientId patient) {
        return Stream.concat(recorded(patient).stream(), unconsented(patient).stream())
                .toList();
    }

    private List<Exposed> recorded(PatientId patient) {
        return dsl.select(EXPOSURE.fields())
                .select(DEVICE.NAME, DEVICE.SERIAL_NUMBER)
                .select(DECIDERS)
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
                        row.get(EXPOSURE.REPEAT_REASON),
                        exception(row, row.get(DECIDERS))));
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

    private static @Nullable Excepted exception(Record row, List<String> deciders) {
        var ground = row.get(EXPOSURE.LAWFUL_EXCEPTION);
        return ground == null
                ? null
                : new Excepted(
                        ground,
                        row.get(EXPOSURE.EXCEPTION_ORDER),
                        row.get(EXPOSURE.EXCEPTION_ORDERED_ON),
                        row.get(EXPOSURE.EXCEPTION_REASON),
                        deciders);
    }

    /** Neither annulled nor replaced by a later entry. */
    private static Condition stands() {
        var later = EXPOSURE.as("later");
        return EXPOSURE.ANNULLED
                .isFalse()
                .and(notExists(selectOne().from(later).where(later.CORRECTS_EXPOSURE_ID.eq(EXPOSURE.EXPOSURE_ID))));
    }

    private List<Exposed> unconsented(PatientId patient) {
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
                        Set.of(Mark.UNCONSENTED),
                        null,
                        null));
    }
}
